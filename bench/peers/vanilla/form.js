// The form of the peer without a library.

import { formatCount } from "../shared/format.js";
import { draggedTo, keyedTo, scales } from "../shared/start.js";
import { IDC, METRIC } from "../shared/words.js";
import { h, swap } from "./element.js";
import { current, edit, part } from "./live.js";

/** Where the app is, and since when. */
export function formPart() {
  const idc = h(
    "select",
    "select",
    { id: "idc", "data-field": "idc" },
    Object.entries(IDC).map(([value, name]) => h("option", "", { value }, name)),
  );
  idc.addEventListener("change", () => edit({ idc: idc.value }));
  const date = dateField("first_app_date");
  const migrated = h("input", "", { type: "checkbox", "data-field": "migrated" });
  migrated.addEventListener("change", () => edit({ migrated: migrated.checked }));
  const states = ["none", "existing"].map((value) => {
    const radio = h("input", "", { type: "radio", name: "app_state", "data-field": "app_state", value });
    radio.checked = value === current().app_state;
    radio.addEventListener("change", () => edit({ app_state: value }));
    return radio;
  });
  return h("section", "form", {}, [
    h("div", "form__head", {}, [
      h("h2", "heading", {}, "Your app"),
      h("p", "form__example", {}, "Example: a chat app in Singapore. Change anything."),
    ]),
    h("div", "form__columns", {}, [
      h("div", "field", {}, [h("label", "field__label", { for: "idc" }, "Data center (IDC)"), idc]),
      h("fieldset", "field", {}, [
        h("legend", "field__label", {}, "Do you have an IM app there already?"),
        h("label", "choice", {}, [states[0], "None yet"]),
        h("div", "choice-row", {}, [h("label", "choice", {}, [states[1], "The first one was created on"]), date.input]),
        date.error,
        h("div", "", {}, [
          h("label", "choice", {}, [migrated, "This app was moved to the new billing mode"]),
          errorOf((view) => view.errors.migrated),
        ]),
      ]),
    ]),
    modePart(),
    bookDate(),
  ]);
}

function dateField(name) {
  const input = h("input", "input", {
    id: name,
    "data-field": name,
    type: "date",
    min: "2000-01-01",
    max: "2099-12-31",
  });
  input.value = current()[name];
  input.addEventListener("input", () => edit({ [name]: input.value }));
  return { input, error: errorOf((view) => view.errors[name]) };
}

function bookDate() {
  const { input, error } = dateField("book_date");
  return h("div", "field", {}, [h("label", "field__label", { for: "book_date" }, "Prices as of"), input, error]);
}

function errorOf(pick) {
  const error = h("p", "field__error");
  part(
    (view) => view.errors && pick(view),
    (text) => swap(error, text),
  );
  return error;
}

function modePart() {
  const [name, why] = [h("strong", "mode__name"), h("span", "mode__why")];
  const mode = h("p", "mode", {}, [h("span", "mode__label", {}, "Billing mode"), " ", name, " ", why]);
  part(
    (view) => view.mode,
    (it) => {
      Object.assign(mode.dataset, { mode: it.mode, reason: it.reason });
      swap(name, it.name);
      swap(why, it.why);
    },
  );
  return mode;
}

/** A usage as a typed number and as a slider. */
export function usagePart(metric) {
  const { name, hint } = METRIC[metric];
  const scale = scales[metric];
  const text = h("input", "input input--number", {
    id: metric,
    "data-number": metric,
    type: "text",
    inputmode: "decimal",
    autocomplete: "off",
  });
  text.addEventListener("input", () => edit({ [metric]: text.value }));
  const slider = h("input", "slider__input", {
    type: "range",
    min: "0",
    max: scale.last,
    "data-slider": metric,
    "aria-label": `${name}, slider`,
  });
  slider.addEventListener("input", () => edit({ [metric]: draggedTo(metric, slider.value) }));
  slider.addEventListener("keydown", (event) => {
    const target = keyedTo(metric, event.key, current()[metric]);
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
  part(
    (view) => view.usages?.[metric],
    (it) => {
      if (text.value !== it.text) text.value = it.text;
      slider.value = it.index;
      slider.setAttribute("aria-valuetext", it.spoken);
      flat.hidden = !it.flat;
      if (it.flat) Object.assign(flat.style, { insetInlineStart: it.flat.start, inlineSize: it.flat.width });
      swap(error, it.error);
      swap(remark, it.remark);
    },
  );
  return h("div", "usage", {}, [
    h("div", "usage__text", {}, [h("label", "usage__label", { for: metric }, name), h("p", "usage__hint", {}, hint)]),
    text,
    h("div", "slider", {}, [h("div", "slider__rail", { "aria-hidden": "true" }, [...marks, flat]), slider]),
    h("div", "usage__foot", {}, [error, remark]),
  ]);
}
