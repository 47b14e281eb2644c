// <im-pricing-calculator> in JSX. A file of its own, because it needs the types of React:
//
//   import type {} from "im-pricing-calculator/react";

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type {
  ImPricingCalculator,
  ImPricingCalculatorAttributes,
  ImPricingCalculatorEventMap,
} from "./im-pricing-calculator.js";

// React 19 listens to the event `im-change` for a property named `onim-change`.
type Handlers = {
  [K in keyof ImPricingCalculatorEventMap as `on${K}`]?: (event: ImPricingCalculatorEventMap[K]) => void;
};

type Own = DetailedHTMLProps<HTMLAttributes<ImPricingCalculator>, ImPricingCalculator>;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "im-pricing-calculator": Omit<Own, keyof ImPricingCalculatorAttributes> &
        ImPricingCalculatorAttributes &
        Handlers;
    }
  }
}
