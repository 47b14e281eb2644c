// Calendar days as `YYYY-MM-DD`: in that form they are compared as texts.

/** The days of a month. */
export function daysInMonth(year, month) {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** True for a day that the calendar has. */
export function isDay(text) {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return false;
  const [year, month, day] = parts(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Year, month and day as numbers. */
export const parts = (text) => [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
