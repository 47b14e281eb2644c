// <im-pricing-calculator> in the templates of Vue. A file of its own, because it needs the types of
// Vue:
//
//   import type {} from "im-pricing-calculator/vue";

import type { DefineComponent } from "vue";
import type {
  ImPricingCalculatorAttributes,
  ImPricingCalculatorEventMap,
} from "./im-pricing-calculator.js";

// Vue listens to the event `im-change` for `@im-change`, whose property is `onImChange`.
type Handlers = {
  onImReady?: (event: ImPricingCalculatorEventMap["im-ready"]) => void;
  onImChange?: (event: ImPricingCalculatorEventMap["im-change"]) => void;
  onImSelect?: (event: ImPricingCalculatorEventMap["im-select"]) => void;
  onImError?: (event: ImPricingCalculatorEventMap["im-error"]) => void;
};

declare module "vue" {
  interface GlobalComponents {
    "im-pricing-calculator": DefineComponent<ImPricingCalculatorAttributes & Handlers>;
  }
}
