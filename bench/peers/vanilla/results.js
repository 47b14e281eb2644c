// The answer and the six editions of the peer without a library.

import { h, list, swap } from "./element.js";
import { edit, look, part } from "./live.js";

const lineItem = ({ id, label, formula, amount, origin, plain }) =>
  h("li", "bill__line", { "data-line": id, "data-amount": plain }, [
    h("span", "bill__label", {}, label),
    h("span", "bill__formula", {}, formula),
    h("span", "bill__amount", {}, amount),
    ...(origin ? [h("span", "bill__origin", {}, origin)] : []),
  ]);
const noteItem = ({ code, text }) => h("li", "notes__note", { "data-note": code }, text);

/** The panel beside the form. */
export function answerPart() {
  const [kicker, name, amount, why] = [
    h("p", "answer__kicker"),
    h("p", "answer__edition"),
    h("span", "answer__number"),
    h("p", "answer__why"),
  ];
  const [bill, rooms, notes, migration] = [
    h("ul", "bill"),
    h("div", "answer__rooms"),
    h("ul", "notes"),
    h("p", "answer__migration"),
  ];
  const section = h("section", "answer", { "data-answer": "", "aria-label": "Answer" }, [
    h("p", "answer__stale", {}, "Correct the marked field. The answer shown is from before the error."),
    h("div", "answer__head", {}, [
      kicker,
      name,
      h("p", "answer__amount", {}, [amount, " ", h("span", "answer__unit", {}, "USD / month")]),
      why,
    ]),
    h("div", "answer__body", {}, [bill, rooms, notes, migration]),
  ]);
  part(
    (view) => view.answer,
    (it) => {
      section.dataset.edition = it.edition ?? "";
      section.dataset.total = it.total ?? "";
      section.toggleAttribute("data-stale", it.isStale);
      swap(kicker, it.kicker);
      swap(name, it.name);
      swap(amount, it.amount);
      swap(why, it.why);
      swap(migration, it.migration);
    },
  );
  part(
    (view) => view.answer?.lines,
    (it) => list(bill, it, lineItem),
  );
  part(
    (view) => view.answer?.rooms,
    (it) => list(rooms, it, ({ text }) => h("p", "", {}, text)),
  );
  part(
    (view) => view.answer?.notes,
    (it) => list(notes, it, noteItem),
  );
  return section;
}

function resultPart(group, at) {
  const pick = (view) => view.groups?.[group].results[at];
  const first = pick(look());
  const [mark, headline, unit] = [
    h("span", "mark", {}, "Recommended"),
    h("span", ""),
    h("span", "result__unit", {}, "USD / month"),
  ];
  const [reasons, notes, bill] = [h("ul", "reasons"), h("ul", "notes"), h("ul", "bill")];
  const disclosure = h("details", "disclosure", {}, [
    h("summary", "", {}, "How this adds up"),
    h("div", "", {}, [bill]),
  ]);
  const choose = h(
    "button",
    "link-button result__choose",
    { type: "button", "data-choose": first.edition, "aria-label": `Choose: ${first.name}` },
    "Choose",
  );
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
  part(
    (view) => pick(view)?.reasons,
    (it) => list(reasons, it, (text) => h("li", "reasons__reason", {}, text)),
  );
  part(
    (view) => pick(view)?.notes,
    (it) => list(notes, it, noteItem),
  );
  part(
    (view) => pick(view)?.lines,
    (it) => list(bill, it, lineItem),
  );
  return item;
}

/** The three editions of a billing mode. */
export function groupPart(group) {
  const title = h("span", "");
  part(
    (view) => view.groups?.[group].title,
    (text) => swap(title, text),
  );
  const aside = h("span", "subheading__aside", {}, look().groups[group].aside);
  return h("div", "", {}, [
    h("h3", "subheading", {}, [title, aside]),
    h(
      "ul",
      "results__list",
      {},
      [0, 1, 2].map((at) => resultPart(group, at)),
    ),
  ]);
}
