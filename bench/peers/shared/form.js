// What is typed, and the scenario that it stands for.

import { parseCount } from "./format.js";

/** The usages in the order of their fields. */
export const METRICS = ["peak_dau", "peak_groups", "mau"];

/** The form as it is first seen: the example of the widget. */
export const example = () => ({
  idc: "singapore",
  app_state: "existing",
  first_app_date: "2021-05-01",
  book_date: "2023-03-30",
  migrated: false,
  peak_dau: "35,000",
  peak_groups: "250,000",
  mau: "90,000",
  features: [],
  chosen: undefined,
});

/** The scenario of a form; a count that cannot be read is one that the rules refuse. */
export function scenarioOf(form) {
  const usage = {};
  for (const metric of METRICS) {
    const count = parseCount(form[metric]);
    if (count !== undefined) usage[metric] = Number.isNaN(count) ? -1 : count;
  }
  const app = { idc: form.idc, migrated: form.migrated, usage, needs: { features: form.features } };
  if (form.app_state === "existing") app.first_app_date = form.first_app_date;
  return { schema: 1, book_date: form.book_date, apps: [app] };
}

/** `features` with one more, or with one less. */
export const toggled = (features, feature, isAsked) =>
  isAsked ? [...features, feature] : features.filter((it) => it !== feature);
