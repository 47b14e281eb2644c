// The module for JavaScript with what the benchmark asks of it beside: scenarios that are kept inside and
// priced there. Built from the same sources as the module that is handed out, for measuring alone.

import * as glue from "im-pricing-glue";
import { flatten } from "../core/js/lib/flatten.js";

export { init, quote } from "../core/js/lib/lazy.js";

/** Keeps a scenario inside. */
export function hold(scenario) {
  if (!glue.bench_hold(flatten(scenario))) throw new Error(`refused: ${JSON.stringify(scenario)}`);
}

/** The quote of the scenario that was kept at this place. */
export const answer = (index) => JSON.parse(glue.bench_answer(index));

/** Prices `count` of those that were kept, from `first` on; a number that sums them up. */
export const price = (first, count) => glue.bench_price(first, count);
