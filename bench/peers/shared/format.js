// Numbers as a reader sees them. One formatter for each form, made once: making one costs fifty times its use.

const money = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 8 });
const whole = new Intl.NumberFormat("en-US");

/** An amount from its exact text. */
export const formatMoney = (text) => money.format(text);
/** A count with its groups of three. */
export const formatCount = (count) => whole.format(count);

/** A typed count: a number, nothing for an empty field, NaN for what is none. */
export function parseCount(text) {
  const digits = text.replace(/[,\s]/g, "");
  if (digits === "") return undefined;
  return /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
}
