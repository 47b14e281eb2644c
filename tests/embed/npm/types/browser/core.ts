// The rules as a library, beside the element.
import { ScenarioError, books, init, matrix, quote } from "im-pricing-calculator/core";
import * as lazy from "im-pricing-calculator/core/lazy";
import type { Quote } from "im-pricing-calculator";

await init();
await lazy.init(new URL("https://example.com/im-pricing-core.wasm"));
await lazy.init(fetch("im-pricing-core.wasm"));

const answer: Quote = quote({
  schema: 1,
  apps: [{ idc: "seoul", usage: { mau: 10n ** 5n, peak_dau: 20_000 }, needs: { users: "unlimited", features: ["community"] } }],
});
for (const edition of answer.apps[0]?.editions ?? []) {
  if (edition.status === "feasible") {
    const total: string = edition.total;
    console.log(total, edition.lines.map((line) => line.amount));
  } else if (edition.status === "infeasible") {
    for (const reason of edition.reasons) {
      if (reason.code === "limit_exceeded") console.log(reason.metric, reason.asked, reason.limit);
    }
  } else {
    const none: null = edition.total;
    console.log(none, edition.missing);
  }
}

// @ts-expect-error a scenario has apps
quote({ schema: 1 });
// @ts-expect-error no such data centre
quote({ schema: 1, apps: [{ idc: "moon" }] });
// @ts-expect-error no such field
quote({ schema: 1, apps: [{ idc: "china", dau: 1 }] });
// @ts-expect-error only the first app's date may be null
quote({ schema: 1, apps: [{ idc: "china", usage: null }] });
// @ts-expect-error no such language
matrix("de");

const text: string | undefined = matrix("ko").rows[0]?.cells.premium.text;
const price: string | undefined = books().books[0]?.plans[0]?.price;
try {
  quote({ schema: 1, apps: [] });
} catch (error) {
  if (error instanceof ScenarioError) console.log(error.errors.map(({ path, code, message }) => [path, code, message]));
}
export { price, text };
