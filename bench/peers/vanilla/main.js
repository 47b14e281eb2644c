// The peer without a library: elements made once, and only what changed is written.

import { METRICS } from "../shared/form.js";
import { h } from "./element.js";
import { formPart, usagePart } from "./form.js";
import { edit } from "./live.js";
import { matrixPart } from "./matrix.js";
import { answerPart, groupPart } from "./results.js";

const page = h("div", "base", { lang: "en" }, [
  h("header", "header", {}, [
    h("div", "", {}, [
      h("h2", "header__title", {}, "IM pricing"),
      h("p", "header__subtitle", {}, "What Tencent Cloud IM (Chat) costs a month, in all six editions."),
    ]),
  ]),
  h("div", "layout", {}, [
    h("div", "layout__top", {}, [
      h("div", "layout__inputs", {}, [
        formPart(),
        h("section", "form", {}, [
          h("h2", "heading", {}, "Usage in a month"),
          h("div", "", {}, METRICS.map(usagePart)),
        ]),
      ]),
      answerPart(),
      h("section", "results layout__results", {}, [
        h("h2", "heading", {}, "All six editions"),
        h("div", "results__groups", {}, [0, 1].map(groupPart)),
      ]),
    ]),
    matrixPart(),
  ]),
]);
edit({});
document.getElementById("app").replaceChildren(page);
