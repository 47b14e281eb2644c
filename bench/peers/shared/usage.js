// A usage field: where the thumb rests, which range is flat, and what is said below.

import { formatCount, parseCount } from "./format.js";
import { ERROR, METRIC, fill } from "./words.js";

/** A usage with its unit: `35,000 daily users`. */
export const quantity = (metric, count) => `${formatCount(count)} ${METRIC[metric].unit[count === 1 ? 0 : 1]}`;

/** The field of a metric with `text` typed into it. */
export function usageOf(metric, text, scale, problem, answer) {
  const value = parseCount(text);
  const error = problem
    ? (ERROR[problem === "out_of_range" && Number.isNaN(value) ? "not_a_count" : problem] ?? ERROR.not_a_count)
    : "";
  if (value === undefined || Number.isNaN(value)) {
    return { text, error, index: 0, remark: "", spoken: "not known", flat: null };
  }
  const range = scale.flatRange(value);
  const room = answer.rooms.find((it) => it.metric === metric)?.text;
  const effect = error ? [] : [answer.spoken, ...(room ? [room] : [])];
  return {
    text,
    error,
    index: scale.indexOf(value),
    remark: remark(value, range, scale),
    spoken: [quantity(metric, value), ...effect].join(", "),
    flat: range ? scale.span(range) : null,
  };
}

function remark(value, range, scale) {
  if (value > scale.end) return fill("Beyond the slider, which ends at {end}", { end: formatCount(scale.end) });
  if (!range) return "";
  return fill("Same price from {from} to {to}", { from: formatCount(range[0]), to: formatCount(range[1]) });
}
