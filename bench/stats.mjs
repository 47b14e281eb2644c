// Medians and their spread.

/** The value in the middle. */
export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The value that `share` of all do not exceed. */
export function percentile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
}

/** Median, least and greatest. */
export const summary = (values) => ({ median: median(values), min: Math.min(...values), max: Math.max(...values) });

/** Runs `work` for each subject in turn, `times` over, so that what disturbs one disturbs all. */
export async function interleave(subjects, times, work) {
  const found = Object.fromEntries(subjects.map((it) => [it, []]));
  for (let time = 0; time < times; time += 1) {
    for (const subject of subjects) found[subject].push(await work(subject, time));
  }
  return found;
}

/** One figure of each run, as a summary by subject. */
export const figure = (runs, pick) =>
  Object.fromEntries(Object.entries(runs).map(([subject, all]) => [subject, summary(all.map(pick))]));
