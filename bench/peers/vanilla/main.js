// The peer without a library: elements made once, and only what changed is written.

import { formatCount } from "../shared/format.js";
import { METRICS, example, toggled } from "../shared/form.js";
import { draggedTo, isFeature, keyedTo, scales, start, table } from "../shared/start.js";
import { EDITION, GROUPS, IDC, METRIC } from "../shared/words.js";
import { h, list, swap } from "./element.js";

const model = start();
let form = example();
let shown = {};
const drawers = [];

/** Draws a part of the view now and whenever it is another object. */
function part(pick, draw) {
  drawers.push((view) => {
    if (pick(view) !== pick(shown)) draw(pick(view));
  });
}

function edit(changes) {
  form = { ...form, ...changes };
  const view = model.show(form);
  for (const draw of drawers) draw(view);
  shown = view;
}

function formPart() {
  const idc = h("select", "select", { id: "idc", "data-field": "idc" }, Object.entries(IDC).map(([value, name]) => h("option", "", { value }, name)));
  idc.addEventListener("change", () => edit({ idc: idc.value }));
  const date = dateField("first_app_date");
  const migrated = h("input", "", { type: "checkbox", "data-field": "migrated" });
  migrated.addEventListener("change", () => edit({ migrated: migrated.checked }));
  const states = ["none", "existing"].map((value) => {
    const radio = h("input", "", { type: "radio", name: "app_state", "data-field": "app_state", value });
    radio.checked = value === form.app_state;
    radio.addEventListener("change", () => edit({ app_state: value }));
    return radio;
  });
  return h("section", "form", {}, [
    h("div", "form__head", {}, [h("h2", "heading", {}, "Your app"), h("p", "form__example", {}, "Example: a chat app in Singapore. Change anything.")]),
    h("div", "form__columns", {}, [
      h("div", "field", {}, [h("label", "field__label", { for: "idc" }, "Data center (IDC)"), idc]),
      h("fieldset", "field", {}, [
        h("legend", "field__label", {}, "Do you have an IM app there already?"),
        h("label", "choice", {}, [states[0], "None yet"]),
        h("div", "choice-row", {}, [h("label", "choice", {}, [states[1], "The first one was created on"]), date.input]),
        date.error,
        h("div", "", {}, [h("label", "choice", {}, [migrated, "This app was moved to the new billing mode"]), errorOf((view) => view.errors.migrated)]),
      ]),
    ]),
    modePart(),
    bookDate(),
  ]);
}

function dateField(name) {
  const input = h("input", "input", { id: name, "data-field": name, type: "date", min: "2000-01-01", max: "2099-12-31" });
  input.value = form[name];
  input.addEventListener("input", () => edit({ [name]: input.value }));
  return { input, error: errorOf((view) => view.errors[name]) };
}

function bookDate() {
  const { input, error } = dateField("book_date");
  return h("div", "field", {}, [h("label", "field__label", { for: "book_date" }, "Prices as of"), input, error]);
}

function errorOf(pick) {
  const error = h("p", "field__error");
  part((view) => view.errors && pick(view), (text) => swap(error, text));
  return error;
}

function modePart() {
  const [name, why] = [h("strong", "mode__name"), h("span", "mode__why")];
  const mode = h("p", "mode", {}, [h("span", "mode__label", {}, "Billed by"), " ", name, " ", why]);
  part((view) => view.mode, (it) => {
    Object.assign(mode.dataset, { mode: it.mode, reason: it.reason });
    swap(name, it.name);
    swap(why, it.why);
  });
  return mode;
}

function usagePart(metric) {
  const { name, hint } = METRIC[metric];
  const scale = scales[metric];
  const text = h("input", "input input--number", { id: metric, "data-number": metric, type: "text", inputmode: "decimal", autocomplete: "off" });
  text.addEventListener("input", () => edit({ [metric]: text.value }));
  const slider = h("input", "slider__input", { type: "range", min: "0", max: scale.last, "data-slider": metric, "aria-label": `${name}, slider` });
  slider.addEventListener("input", () => edit({ [metric]: draggedTo(metric, slider.value) }));
  slider.addEventListener("keydown", (event) => {
    const target = keyedTo(metric, event.key, form[metric]);
    if (target === undefined) return;
    event.preventDefault();
    edit({ [metric]: target });
  });
  const marks = scale.marks.map(({ value, position }) => {
    const mark = h("span", "slider__mark", {}, formatCount(value));
    mark.style.insetInlineStart = position;
    return mark;
  });
  const flat = h("span", "slider__flat");
  const [error, remark] = [h("p", "field__error"), h("p", "usage__remark")];
  part((view) => view.usages?.[metric], (it) => {
    if (text.value !== it.text) text.value = it.text;
    slider.value = it.index;
    slider.setAttribute("aria-valuetext", it.spoken);
    flat.hidden = !it.flat;
    if (it.flat) Object.assign(flat.style, { insetInlineStart: it.flat.start, inlineSize: it.flat.width });
    swap(error, it.error);
    swap(remark, it.remark);
  });
  return h("div", "usage", {}, [
    h("div", "usage__text", {}, [h("label", "usage__label", { for: metric }, name), h("p", "usage__hint", {}, hint)]),
    text,
    h("div", "slider", {}, [h("div", "slider__rail", { "aria-hidden": "true" }, [...marks, flat]), slider]),
    h("div", "usage__foot", {}, [error, remark]),
  ]);
}

const lineItem = ({ id, label, formula, amount, origin, plain }) =>
  h("li", "bill__line", { "data-line": id, "data-amount": plain }, [
    h("span", "bill__label", {}, label),
    h("span", "bill__formula", {}, formula),
    h("span", "bill__amount", {}, amount),
    ...(origin ? [h("span", "bill__origin", {}, origin)] : []),
  ]);
const noteItem = ({ code, text }) => h("li", "notes__note", { "data-note": code }, text);

function answerPart() {
  const [kicker, name, amount, why] = [h("p", "answer__kicker"), h("p", "answer__edition"), h("span", "answer__number"), h("p", "answer__why")];
  const [bill, rooms, notes, migration] = [h("ul", "bill"), h("div", "answer__rooms"), h("ul", "notes"), h("p", "answer__migration")];
  const section = h("section", "answer", { "data-answer": "", "aria-label": "Answer" }, [
    h("p", "answer__stale", {}, "Correct the marked field. This is the answer before it."),
    h("div", "answer__head", {}, [kicker, name, h("p", "answer__amount", {}, [amount, " ", h("span", "answer__unit", {}, "USD / month")]), why]),
    h("div", "answer__body", {}, [bill, rooms, notes, migration]),
  ]);
  part((view) => view.answer, (it) => {
    section.dataset.edition = it.edition ?? "";
    section.dataset.total = it.total ?? "";
    section.toggleAttribute("data-stale", it.isStale);
    swap(kicker, it.kicker);
    swap(name, it.name);
    swap(amount, it.amount);
    swap(why, it.why);
    swap(migration, it.migration);
  });
  part((view) => view.answer?.lines, (it) => list(bill, it, lineItem));
  part((view) => view.answer?.rooms, (it) => list(rooms, it, ({ text }) => h("p", "", {}, text)));
  part((view) => view.answer?.notes, (it) => list(notes, it, noteItem));
  return section;
}

function resultPart(group, at) {
  const pick = (view) => view.groups?.[group].results[at];
  const first = pick(model.show(form));
  const [mark, headline, unit] = [h("span", "mark", {}, "Recommended"), h("span", ""), h("span", "result__unit", {}, "USD / month")];
  const [reasons, notes, bill] = [h("ul", "reasons"), h("ul", "notes"), h("ul", "bill")];
  const disclosure = h("details", "disclosure", {}, [h("summary", "", {}, "How this adds up"), h("div", "", {}, [bill])]);
  const choose = h("button", "link-button result__choose", { type: "button", "data-choose": first.edition, "aria-label": `Choose: ${first.name}` }, "Choose");
  choose.addEventListener("click", () => edit({ chosen: first.edition }));
  const name = h("span", "result__name", {}, [first.name, " "]);
  const item = h("li", "result", { "data-result": first.edition }, [
    h("p", "result__head", {}, [name, h("span", "result__headline", {}, [headline, " ", unit])]),
    h("div", "", {}, [reasons, notes]),
    h("div", "result__foot", {}, [disclosure, choose]),
  ]);
  part(pick, (it) => {
    Object.assign(item.dataset, { status: it.status, availability: it.availability, total: it.total ?? "" });
    item.toggleAttribute("data-recommended", it.isRecommended);
    if (it.isRecommended) name.append(mark);
    else mark.remove();
    unit.hidden = disclosure.hidden = !it.total;
    swap(headline, it.headline);
    choose.setAttribute("aria-pressed", it.isChosen);
  });
  part((view) => pick(view)?.reasons, (it) => list(reasons, it, (text) => h("li", "reasons__reason", {}, text)));
  part((view) => pick(view)?.notes, (it) => list(notes, it, noteItem));
  part((view) => pick(view)?.lines, (it) => list(bill, it, lineItem));
  return item;
}

function groupPart(group) {
  const title = h("span", "");
  part((view) => view.groups?.[group].title, (text) => swap(title, text));
  const aside = h("span", "subheading__aside", {}, model.show(form).groups[group].aside);
  return h("div", "", {}, [h("h3", "subheading", {}, [title, aside]), h("ul", "results__list", {}, [0, 1, 2].map((at) => resultPart(group, at)))]);
}

function columnPart(edition, at) {
  const [headline, detail, mark, mode] = ["headline", "detail", "mark", "mode"].map((name) => h("span", `matrix__${name}`));
  const head = h("th", "matrix__column", { scope: "col", "data-column": edition }, [h("span", "matrix__edition", {}, EDITION[edition]), mode, headline, detail, mark]);
  part((view) => view.columns?.[at], (it) => {
    Object.assign(head.dataset, { status: it.status, total: it.total ?? "" });
    head.toggleAttribute("data-recommended", it.isRecommended);
    swap(mode, it.mode);
    swap(headline, it.headline);
    swap(detail, it.detail);
    swap(mark, it.mark);
  });
  return head;
}

const CELLS = { Supported: "matrix__included", "Not supported": "matrix__absent", "Does not apply": "matrix__absent" };
const cell = (text) =>
  CELLS[text] === "matrix__absent"
    ? h("td", "matrix__absent", { title: text }, [h("span", "unseen", {}, text)])
    : h("td", CELLS[text] ?? "", {}, text);

function rowPart(row) {
  const { id, label, texts } = row;
  const box = h("input", "", { type: "checkbox", "data-require": id, "aria-label": `Required: ${label}` });
  box.addEventListener("change", () => edit({ features: toggled(form.features, id, box.checked) }));
  const head = isFeature(row) ? h("label", "matrix__require", {}, [box, label]) : label;
  return h("tr", "matrix__row", { "data-row": id }, [h("th", "", { scope: "row" }, [head]), ...texts.map(cell)]);
}

function matrixPart() {
  const modes = ["Original billing mode", "New billing mode"].map((mode) => h("th", "matrix__billing", { scope: "colgroup", colspan: "3" }, mode));
  const corner = h("th", "matrix__corner", { scope: "col" }, "Limit, quota or feature");
  const heads = Object.keys(EDITION).map(columnPart);
  const rows = table.flatMap((row) => {
    const group = GROUPS[row.id];
    const head = group ? [h("tr", "matrix__group", {}, [h("th", "", { scope: "rowgroup" }, group)])] : [];
    return [...head, rowPart(row)];
  });
  return h("section", "matrix", {}, [
    h("h2", "heading", {}, "What each edition includes"),
    h("div", "matrix__scroller", { tabindex: "0", role: "region", "aria-label": "What each edition includes" }, [
      h("table", "matrix__table", { "data-matrix": "" }, [
        h("caption", "", {}, "The six editions row by row, with the price of each for your figures"),
        h("colgroup", "", {}, [h("col", "matrix__labels")]),
        ...modes.map(() => h("colgroup", "", { span: "3" })),
        h("thead", "", {}, [h("tr", "matrix__modes", {}, [h("td", ""), ...modes]), h("tr", "", {}, [corner, ...heads])]),
        h("tbody", "", {}, rows),
      ]),
    ]),
  ]);
}

const page = h("div", "base", { lang: "en" }, [
  h("header", "header", {}, [h("div", "", {}, [h("h2", "header__title", {}, "IM pricing"), h("p", "header__subtitle", {}, "What Tencent Cloud IM (Chat) costs a month, in all six editions.")])]),
  h("div", "layout", {}, [
    h("div", "layout__top", {}, [
      h("div", "layout__inputs", {}, [formPart(), h("section", "form", {}, [h("h2", "heading", {}, "Usage in a month"), h("div", "", {}, METRICS.map(usagePart))])]),
      answerPart(),
      h("section", "results layout__results", {}, [h("h2", "heading", {}, "All six editions"), h("div", "results__groups", {}, [0, 1].map(groupPart))]),
    ]),
    matrixPart(),
  ]),
]);
edit({});
document.getElementById("app").replaceChildren(page);
