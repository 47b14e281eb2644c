// What each exact peer begins with: rules, scales and the model of its view.

import data from "bench:data";
import { createRules } from "../../rules.js";
import { FEATURES } from "../../rules/terms.js";
import { formatCount } from "./format.js";
import { METRICS } from "./form.js";
import { createScale } from "./scale.js";
import { createModel } from "./view.js";

/** Rows of the matrix: limits, quotas, then the features, of which all but the first can be asked for. */
const isLimit = (row) => row.id !== "global_coverage" && !FEATURES.includes(row.id);
export const table = [...data.table.filter(isLimit), ...data.table.filter((row) => !isLimit(row))];
/** True for a feature that the app may be said to need. */
export const isFeature = (row) => FEATURES.includes(row.id);
/** The slider's stops of each usage. */
export const scales = Object.fromEntries(METRICS.map((metric) => [metric, createScale(metric, data)]));
/** Turns forms into views. */
export const start = (keep) => createModel(createRules(data), data, scales, keep);

/** Where a slider's thumb was dragged to, as the text of its field. */
export const draggedTo = (metric, index) => formatCount(scales[metric].valueOf(Number(index)));

/** Where a Page key leads, as the text of the field; nothing for other keys. */
export function keyedTo(metric, key, text) {
  const value = Number(text.replace(/\D/g, ""));
  if (key === "PageUp") return formatCount(scales[metric].nextEdge(value));
  if (key === "PageDown") return formatCount(scales[metric].previousEdge(value));
  return undefined;
}
