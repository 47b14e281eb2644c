// The feature matrix of the peer without a library.

import { toggled } from "../shared/form.js";
import { isFeature, table } from "../shared/start.js";
import { EDITION, GROUPS } from "../shared/words.js";
import { h, swap } from "./element.js";
import { current, edit, part } from "./live.js";

function columnPart(edition, at) {
  const [headline, detail, mark, mode] = ["headline", "detail", "mark", "mode"].map((name) =>
    h("span", `matrix__${name}`),
  );
  const head = h("th", "matrix__column", { scope: "col", "data-column": edition }, [
    h("span", "matrix__edition", {}, EDITION[edition]),
    mode,
    headline,
    detail,
    mark,
  ]);
  part(
    (view) => view.columns?.[at],
    (it) => {
      Object.assign(head.dataset, { status: it.status, total: it.total ?? "" });
      head.toggleAttribute("data-recommended", it.isRecommended);
      swap(mode, it.mode);
      swap(headline, it.headline);
      swap(detail, it.detail);
      swap(mark, it.mark);
    },
  );
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
  box.addEventListener("change", () => edit({ features: toggled(current().features, id, box.checked) }));
  const head = isFeature(row) ? h("label", "matrix__require", {}, [box, label]) : label;
  return h("tr", "matrix__row", { "data-row": id }, [h("th", "", { scope: "row" }, [head]), ...texts.map(cell)]);
}

/** The matrix: its head changes with the prices, its rows never. */
export function matrixPart() {
  const modes = ["Original billing mode", "New billing mode"].map((mode) =>
    h("th", "matrix__billing", { scope: "colgroup", colspan: "3" }, mode),
  );
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
        h("thead", "", {}, [
          h("tr", "matrix__modes", {}, [h("td", ""), ...modes]),
          h("tr", "", {}, [corner, ...heads]),
        ]),
        h("tbody", "", {}, rows),
      ]),
    ]),
  ]);
}
