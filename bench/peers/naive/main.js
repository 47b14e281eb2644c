// The peer in the style that pricing pages often have: floating point, `toLocaleString` for each number,
// and the whole result as one text given to `innerHTML`, at most once a frame.

import data from "bench:data";
import { availability, billingMode, missingUsage, notesBefore, notesOfNeeds, reasonsAgainst } from "../../rules/fit.js";
import { FEATURES, MODE_OF } from "../../rules/terms.js";
import { parseCount } from "../shared/format.js";
import { METRICS, example, toggled } from "../shared/form.js";
import { createScale } from "../shared/scale.js";
import {
  AVAILABILITY,
  EDITION,
  GROUPS,
  IDC,
  METRIC,
  MODE,
  NOTE,
  REASON,
  STATUS,
  WHY_MODE,
  fill,
} from "../shared/words.js";

const scales = Object.fromEntries(METRICS.map((metric) => [metric, createScale(metric, data)]));
const labels = Object.fromEntries(data.table.map(({ id, label }) => [id, label]));
let form = example();

const money = (value) => value.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const price = (value) => value.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 8 });
const count = (value) => value.toLocaleString("en-US");

const bookOf = (mode) => data.books.filter((book) => book.mode === mode && book.documented <= form.book_date).at(-1);

/** Lines and total of an edition, in floating point. */
function bill(edition, plan, usage) {
  const lines = [
    { id: `plan.${edition}`, label: "Plan", quantity: 1, price: Number.parseFloat(plan.price), origin: "" },
  ];
  for (const { metric, quota, block, price: each } of plan.overage) {
    const over = usage[metric] - quota;
    if (over <= 0) continue;
    const quantity = Math.ceil(over / block);
    const blocks = block > 1 ? `; started blocks of ${count(block)}: ${count(quantity)}` : "";
    const origin = `${count(usage[metric])} − ${count(quota)} included = ${count(over)} over${blocks}`;
    lines.push({
      id: `overage.${metric}`,
      label: METRIC[metric].overage,
      quantity,
      price: Number.parseFloat(each),
      origin,
    });
  }
  return { lines, total: lines.reduce((sum, line) => sum + line.quantity * line.price, 0) };
}

function calculate() {
  const usage = Object.fromEntries(METRICS.map((metric) => [metric, parseCount(form[metric])]));
  const first = form.app_state === "existing" ? form.first_app_date : undefined;
  const app = {
    idc: form.idc,
    first_app_date: first,
    migrated: form.migrated,
    usage,
    needs: { limits: [], features: form.features },
  };
  const [mode, reason] = billingMode(app, form.book_date);
  const results = Object.keys(EDITION).map((edition) => {
    const available = availability(edition, mode, app, form.book_date);
    const plan = bookOf(MODE_OF[edition])?.plans.find((it) => it.edition === edition);
    const result = {
      edition,
      available,
      notes: notesBefore(edition, available),
      reasons: [],
      lines: [],
      status: "unpriced",
    };
    if (!plan) return result;
    result.notes.push(...notesOfNeeds(edition, app, data.matrix));
    const reasons = reasonsAgainst(edition, { tiers: {} }, app, data.matrix);
    result.reasons = reasons.map((it) => sentence(it));
    const missing = missingUsage(edition, app);
    if (reasons.length > 0) return { ...result, status: "infeasible" };
    if (missing.length > 0)
      return {
        ...result,
        status: "needs_input",
        reasons: [`Enter: ${missing.map((it) => METRIC[it].name).join(", ")}.`],
      };
    return { ...result, status: "feasible", ...bill(edition, plan, usage) };
  });
  const fitting = results.filter((it) => it.status === "feasible" && it.available === "available");
  const cheapest = (of) => of.reduce((best, it) => (best && best.total < it.total ? best : it), undefined);
  const after = cheapest(results.filter((it) => it.status === "feasible" && it.available === "after_migration"));
  return { mode, reason, results, best: cheapest(fitting), after, fitting };
}

const sentence = (it) =>
  fill(REASON[it.code], {
    what: METRIC[it.metric]?.name ?? labels[it.feature],
    asked: count(it.asked ?? 0),
    limit: count(it.limit ?? 0),
    idc: IDC[form.idc],
  });

const billMarkup = (lines) =>
  `<ul class="im bill">${lines
    .map(
      (
        line,
      ) => `<li class="im bill__line" data-line="${line.id}" data-amount="${(line.quantity * line.price).toFixed(2)}">
<span class="im bill__label">${line.label}</span><span class="im bill__formula">${count(line.quantity)} × ${price(line.price)}</span>
<span class="im bill__amount">${price(line.quantity * line.price)}</span>${line.origin && `<span class="im bill__origin">${line.origin}</span>`}</li>`,
    )
    .join("")}</ul>`;
const notesMarkup = (notes) =>
  `<ul class="im notes">${notes.map((code) => `<li class="im notes__note" data-note="${code}">${NOTE[code] ?? code}</li>`).join("")}</ul>`;
const totalOf = (it) => (it?.status === "feasible" ? it.total.toFixed(2) : "");
const headlineOf = (it) => (it.status === "feasible" ? money(it.total) : STATUS[it.status]);

function room({ edition }) {
  const { overage } = bookOf(MODE_OF[edition]).plans.find((it) => it.edition === edition);
  return overage
    .map(({ metric, quota, block, price: each }) => {
      const used = parseCount(form[metric]);
      const left = (block > 1 ? (scales[metric].flatRange(used)?.[1] ?? used) : Math.max(quota, used)) - used;
      const step = price(Number.parseFloat(each));
      const text =
        left > 0
          ? `${count(left)} ${METRIC[metric].unit[left === 1 ? 0 : 1]} left in this step; then +${step}`
          : `${METRIC[metric].name}: the next one adds ${step}`;
      return `<p class="im">${text}</p>`;
    })
    .join("");
}

function answerMarkup({ results, best, after, fitting }) {
  const chosen = results.find((it) => it.edition === form.chosen && it.status === "feasible");
  const shown = chosen ?? best;
  const why = chosen && chosen !== best ? "Chosen by you." : `The cheapest of ${fitting.length} editions that fit.`;
  const moved = after
    ? `${EDITION[after.edition]} would cost ${money(after.total)} USD / month after moving to the new billing mode. The move cannot be undone.`
    : "";
  return `<section class="im answer" data-answer aria-label="Answer" data-edition="${shown?.edition ?? ""}" data-total="${totalOf(shown)}">
<div class="im answer__head"><p class="im answer__kicker">${shown === best ? "Recommended" : "Your choice"}</p><p class="im answer__edition">${shown ? EDITION[shown.edition] : "No edition fits"}</p>
<p class="im answer__amount"><span class="im answer__number">${shown ? money(shown.total) : ""}</span> <span class="im answer__unit">USD / month</span></p><p class="im answer__why">${shown ? why : ""}</p></div>
<div class="im answer__body">${shown ? billMarkup(shown.lines) + `<div class="im answer__rooms">${room(shown)}</div>` + notesMarkup(shown.notes) : ""}<p class="im answer__migration">${moved}</p></div></section>`;
}

const resultMarkup = (
  it,
  best,
) => `<li class="im result" data-result="${it.edition}" data-status="${it.status}" data-availability="${it.available}" data-total="${totalOf(it)}"${it === best ? " data-recommended" : ""}>
<p class="im result__head"><span class="im result__name">${EDITION[it.edition]} ${it === best ? '<span class="im mark">Recommended</span>' : ""}</span>
<span class="im result__headline">${headlineOf(it)} ${it.status === "feasible" ? '<span class="im result__unit">USD / month</span>' : ""}</span></p>
<div class="im"><ul class="im reasons">${it.reasons.map((text) => `<li class="im reasons__reason">${text}</li>`).join("")}</ul>${notesMarkup(it.notes)}</div>
<div class="im result__foot"><details class="im disclosure"${it.status === "feasible" ? "" : " hidden"}><summary class="im">How this adds up</summary><div class="im">${billMarkup(it.lines)}</div></details>
<button class="im link-button result__choose" type="button" data-choose="${it.edition}" aria-pressed="${form.chosen === it.edition}">Choose</button></div></li>`;

const columnMarkup = (
  it,
  best,
) => `<th class="im matrix__column" scope="col" data-column="${it.edition}" data-status="${it.status}" data-total="${totalOf(it)}"${it === best ? " data-recommended" : ""}>
<span class="im matrix__edition">${EDITION[it.edition]}</span><span class="im matrix__mode">${MODE[MODE_OF[it.edition]]}</span><span class="im matrix__headline">${headlineOf(it)}</span>
<span class="im matrix__detail">${it.status === "feasible" ? "USD / month" : (it.reasons[0] ?? "")}</span><span class="im matrix__mark">${it === best ? "Recommended" : ""}</span></th>`;

function draw() {
  const found = calculate();
  const { mode, reason, results, best } = found;
  const group = (
    of,
  ) => `<div class="im"><h3 class="im subheading"><span class="im">${AVAILABILITY[of[0].available]}</span><span class="im subheading__aside">${MODE[MODE_OF[of[0].edition]]}</span></h3>
<ul class="im results__list">${of.map((it) => resultMarkup(it, best)).join("")}</ul></div>`;
  const why = fill(WHY_MODE[reason], { idc: IDC[form.idc] });
  place(
    "mode",
    `<p class="im mode" data-mode="${mode}"><span class="im mode__label">Billing mode</span> <strong class="im mode__name">${MODE[mode]}</strong> <span class="im mode__why">${why}</span></p>`,
  );
  place("answer", answerMarkup(found));
  place("results", group(results.slice(0, 3)) + group(results.slice(3)));
  place(
    "columns",
    `<th class="im matrix__corner" scope="col">Limit, quota or feature</th>${results.map((it) => columnMarkup(it, best)).join("")}`,
  );
  for (const metric of METRICS) place(`foot-${metric}`, footMarkup(metric));
}

const place = (id, markup) => {
  document.getElementById(id).innerHTML = markup;
};

function footMarkup(metric) {
  const range = scales[metric].flatRange(parseCount(form[metric]));
  const text = range ? `Same price from ${count(range[0])} to ${count(range[1])}` : "";
  return `<p class="im field__error"></p><p class="im usage__remark">${text}</p>`;
}

const usageMarkup = (
  metric,
) => `<div class="im usage"><div class="im usage__text"><label class="im usage__label" for="${metric}">${METRIC[metric].name}</label><p class="im usage__hint">${METRIC[metric].hint}</p></div>
<input class="im input input--number" id="${metric}" data-number="${metric}" type="text" inputmode="decimal" autocomplete="off" value="${form[metric]}">
<div class="im slider"><div class="im slider__rail" aria-hidden="true">${scales[metric].marks.map(({ value, position }) => `<span class="im slider__mark" style="inset-inline-start: ${position}">${count(value)}</span>`).join("")}</div>
<input class="im slider__input" type="range" min="0" max="${scales[metric].last}" data-slider="${metric}" aria-label="${METRIC[metric].name}, slider" value="${scales[metric].indexOf(parseCount(form[metric]))}"></div>
<div class="im usage__foot" id="foot-${metric}"></div></div>`;

const cellMarkup = (text) => {
  if (text === "Not supported" || text === "Does not apply")
    return `<td class="im matrix__absent" title="${text}"><span class="im unseen">${text}</span></td>`;
  return `<td class="im ${text === "Supported" ? "matrix__included" : ""}">${text}</td>`;
};
const isLimit = (row) => row.id !== "global_coverage" && !FEATURES.includes(row.id);
const rowsMarkup = [...data.table.filter(isLimit), ...data.table.filter((row) => !isLimit(row))]
  .map(({ id, label, texts }) => {
    const box = `<label class="im matrix__require"><input class="im" type="checkbox" data-require="${id}">${label}</label>`;
    const group = GROUPS[id]
      ? `<tr class="im matrix__group"><th class="im" scope="rowgroup">${GROUPS[id]}</th></tr>`
      : "";
    return `${group}<tr class="im matrix__row"><th class="im" scope="row">${FEATURES.includes(id) ? box : label}</th>${texts.map(cellMarkup).join("")}</tr>`;
  })
  .join("");

document.getElementById("app").innerHTML = `<div class="im base" lang="en">
<header class="im header"><div class="im"><h2 class="im header__title">IM pricing</h2><p class="im header__subtitle">What Tencent Cloud IM (Chat) costs a month, in all six editions.</p></div></header>
<div class="im layout"><div class="im layout__top"><div class="im layout__inputs"><section class="im form"><div class="im form__head"><h2 class="im heading">Your app</h2><p class="im form__example">Example: a chat app in Singapore. Change anything.</p></div>
<div class="im form__columns"><div class="im field"><label class="im field__label" for="idc">Data center (IDC)</label><select class="im select" id="idc" data-field="idc">${Object.entries(
  IDC,
)
  .map(([value, name]) => `<option class="im" value="${value}">${name}</option>`)
  .join("")}</select></div>
<fieldset class="im field"><legend class="im field__label">Do you have an IM app there already?</legend><label class="im choice"><input class="im" type="radio" name="app_state" data-field="app_state" value="none">None yet</label>
<div class="im choice-row"><label class="im choice"><input class="im" type="radio" name="app_state" data-field="app_state" value="existing" checked>The first one was created on</label><input class="im input" data-field="first_app_date" type="date" value="${form.first_app_date}"></div>
<div class="im"><label class="im choice"><input class="im" type="checkbox" data-field="migrated">This app was moved to the new billing mode</label></div></fieldset></div>
<div id="mode"></div><div class="im field"><label class="im field__label" for="book_date">Prices as of</label><input class="im input" id="book_date" data-field="book_date" type="date" value="${form.book_date}"></div></section>
<section class="im form"><h2 class="im heading">Usage in a month</h2><div class="im">${METRICS.map(usageMarkup).join("")}</div></section></div>
<div id="answer" style="display: contents"></div><section class="im results layout__results"><h2 class="im heading">All six editions</h2><div class="im results__groups" id="results"></div></section></div>
<section class="im matrix"><h2 class="im heading">What each edition includes</h2><div class="im matrix__scroller" tabindex="0" role="region" aria-label="What each edition includes"><table class="im matrix__table"><caption class="im">The six editions row by row, with the price of each for your figures</caption><colgroup class="im"><col class="im matrix__labels"></colgroup><colgroup class="im" span="3"></colgroup><colgroup class="im" span="3"></colgroup>
<thead class="im"><tr class="im matrix__modes"><td class="im"></td><th class="im matrix__billing" scope="colgroup" colspan="3">${MODE.dau}</th><th class="im matrix__billing" scope="colgroup" colspan="3">${MODE.mau}</th></tr><tr class="im" id="columns"></tr></thead><tbody class="im">${rowsMarkup}</tbody></table></div></section></div></div>`;
draw();

let isAsked = false;
function edit(changes) {
  form = { ...form, ...changes };
  if (isAsked) return;
  isAsked = true;
  requestAnimationFrame(() => {
    isAsked = false;
    draw();
  });
}

function changed({ target }) {
  const { field, number, slider, require } = target.dataset;
  if (slider) {
    const text = count(scales[slider].valueOf(Number(target.value)));
    document.getElementById(slider).value = text;
    edit({ [slider]: text });
  } else if (number) {
    document.querySelector(`[data-slider=${number}]`).value = scales[number].indexOf(parseCount(target.value) || 0);
    edit({ [number]: target.value });
  } else if (require) {
    edit({ features: toggled(form.features, require, target.checked) });
  } else if (field) {
    edit({ [field]: target.type === "checkbox" ? target.checked : target.value });
  }
}
document.addEventListener("input", changed);
document.addEventListener("click", ({ target }) => target.dataset.choose && edit({ chosen: target.dataset.choose }));
