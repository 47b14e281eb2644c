// The element in JSX, with properties, events and a reference.
import { useRef } from "react";
import type {} from "im-pricing-calculator/react";
import type { ImPricingCalculator } from "im-pricing-calculator";

export function Pricing({ users }: { users: number }) {
  const calculator = useRef<ImPricingCalculator>(null);
  return (
    <im-pricing-calculator
      ref={calculator}
      view="quote"
      idc="singapore"
      peak-dau={users}
      className="wide"
      onim-change={(event) => console.log(event.detail.quote.total, calculator.current?.getScenario())}
    >
      <a href="/pricing">See the price list</a>
    </im-pricing-calculator>
  );
}

// @ts-expect-error no such data centre
export const wrong = <im-pricing-calculator idc="moon" />;
