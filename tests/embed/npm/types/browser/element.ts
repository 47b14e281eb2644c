// The element as a page's own code uses it.
import { ImPricingCalculator, define } from "im-pricing-calculator";
import type { ErrorCode, Quote, Scenario } from "im-pricing-calculator";

define();
define("my-calculator");
const version: string = ImPricingCalculator.version;

const made = document.createElement("im-pricing-calculator");
const found = document.querySelector("im-pricing-calculator");
const both: (ImPricingCalculator | null)[] = [made, found];

made.view = "matrix";
made.theme = "dark";
made.peakDau = "35000";
made.readonly = true;
// @ts-expect-error no such view
made.view = "table";
// @ts-expect-error counts travel as text, as attributes do
made.peakDau = 35_000;

await made.ready;
await made.load();
const scenario: Scenario | null = made.getScenario();
if (scenario) made.setScenario({ ...scenario, book_date: "2022-01-01" });
const quote: Quote | null = made.getQuote();
made.reset();

made.addEventListener("im-ready", (event) => {
  const { version, schema }: { version: string; schema: 1 } = event.detail;
  console.log(version, schema);
});
made.addEventListener("im-change", function (event) {
  const total: string | null = event.detail.quote.total;
  if (event.detail.reason === "user") console.log(total, this.view);
});
made.addEventListener("im-select", (event) => {
  if (event.detail.edition === "free") event.preventDefault();
});
made.addEventListener("im-error", ({ detail }) => {
  const code: ErrorCode = detail.code;
  for (const { path, message } of detail.errors ?? []) console.log(code, path, message);
});
made.addEventListener("click", (event) => console.log(event.clientX));
made.addEventListener("anything", (event) => console.log(event.type));
// @ts-expect-error a click has no detail of ours
made.addEventListener("click", (event) => console.log(event.detail.quote));

export { both, quote, version };
