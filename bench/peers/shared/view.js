// What is to be seen, as plain data: made of the form and the quote, drawn by each peer in its own way.

import { example, scenarioOf } from "./form.js";
import { resultOf } from "./result.js";
import { answerOf } from "./answer.js";
import { keepSame } from "./same.js";
import { usageOf } from "./usage.js";
import { AVAILABILITY, ERROR, IDC, MODE, WHY_MODE, fill } from "./words.js";

/**
 * Turns forms into views. `show` gives the view of a form; parts that did not change stay the same objects,
 * unless the peer compares by itself and gives a `keep` of its own.
 */
export function createModel(rules, data, scales, keep = keepSame) {
  const labels = Object.fromEntries(data.table.map((row) => [row.id, row.label]));
  let view = {};
  let valid = { form: example(), quote: rules.quote(scenarioOf(example())) };
  return {
    show(form) {
      const scenario = scenarioOf(form);
      const quote = rules.quote(scenario);
      if (!quote.errors) valid = { form, quote };
      const problems = Object.fromEntries((quote.errors ?? []).map(({ path, code }) => [path.split("/").pop(), code]));
      view = keep(view, viewOf(form, valid, problems, { labels, rules, scales }));
      return view;
    },
  };
}

function viewOf(form, valid, problems, context) {
  const [app] = valid.quote.apps;
  const { idc } = valid.form;
  const { usage } = scenarioOf(valid.form).apps[0];
  const overageOf = (edition) => context.rules.overageOf(edition, valid.quote.book_date);
  const isStale = Object.keys(problems).length > 0;
  const results = app.editions.map((it) => resultOf(it, app, { idc, usage, overageOf, labels: context.labels }));
  const answer = { ...answerOf(form.chosen, app, results, { usage, overageOf, scales: context.scales }), isStale };
  return {
    mode: {
      mode: app.billing_mode,
      reason: app.billing_mode_reason,
      name: MODE[app.billing_mode],
      why: fill(WHY_MODE[app.billing_mode_reason], { idc: IDC[idc] }),
    },
    errors: {
      first_app_date: problems.first_app_date ? ERROR.invalid_date : "",
      book_date: problems.book_date ? (ERROR[problems.book_date] ?? ERROR.invalid_date) : "",
      migrated: problems.migrated ? ERROR.migration_not_offered : "",
    },
    usages: Object.fromEntries(
      Object.entries(context.scales).map(([metric, scale]) => [
        metric,
        usageOf(metric, form[metric], scale, problems[metric], answer),
      ]),
    ),
    answer,
    groups: ["dau", "mau"].map((mode, at) => {
      const shown = results.slice(at * 3, at * 3 + 3);
      const chosen = shown.map((it) => ({ ...it, isChosen: form.chosen === it.edition }));
      return { mode, title: AVAILABILITY[shown[0].availability], aside: MODE[mode], results: chosen };
    }),
    columns: results.map((it) => it.column),
  };
}
