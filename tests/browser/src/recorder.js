// Notes what the page writes to the console, for engines that do not tell. What the browser writes by
// itself, such as a refused request, is not seen by it.
globalThis.imRecorded ??= (() => {
  const lines = [];
  for (const level of ["debug", "info", "log", "warn", "error"]) {
    const write = console[level];
    console[level] = (...words) => {
      lines.push(`console.${level}: ${words.map(String).join(" ")}`);
      write.apply(console, words);
    };
  }
  return lines;
})();
