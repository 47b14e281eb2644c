// The element among the components that Vue's templates know.
import type { GlobalComponents } from "vue";
import type {} from "im-pricing-calculator/vue";

type Props = InstanceType<GlobalComponents["im-pricing-calculator"]>["$props"];

export const right: Props = { view: "quote", "peak-dau": 5, onImChange: (event) => console.log(event.detail.quote.total) };
// @ts-expect-error no such view
export const wrong: Props = { view: "table" };
