// What a page does with the package: the tag, and the rules beside it.
import "im-pricing-calculator";
import { ScenarioError, books, matrix, quote } from "im-pricing-calculator/core";

const show = (id, text) => (document.getElementById(id).textContent = text);
const scenario = {
  schema: 1,
  apps: [{ idc: "singapore", first_app_date: "2021-05-01", usage: { peak_dau: 35_000, peak_groups: 250_000 } }],
};

let refused = "nothing";
try {
  quote({ schema: 1, apps: [] });
} catch (error) {
  refused = error instanceof ScenarioError ? error.errors.map(({ code }) => code).join() : String(error);
}
const rules = { total: quote(scenario).total, rows: matrix("ko").rows.length, books: books().books.length, refused };
show("rules", JSON.stringify(rules));

const calculator = document.querySelector("im-pricing-calculator");
calculator.addEventListener("im-error", ({ detail }) => show("said", `${detail.code}: ${detail.message}`));
calculator.ready.then(() => show("said", JSON.stringify({ total: calculator.getQuote()?.total ?? null })));
