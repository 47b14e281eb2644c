// The element <im-pricing-calculator>.

import type { Edition, Idc, Problem, Quote, Scenario } from "./contract.js";

export type * from "./contract.js";

/** Which part of the calculator is shown. */
export type View = "full" | "quote" | "matrix" | "compare";
/** `auto` follows the page around the element. */
export type Theme = "auto" | "light" | "dark";
/** `lazy` waits until the element is near the screen. */
export type Loading = "lazy" | "eager";

/** `im-ready`: the first answer is drawn. */
export interface ReadyDetail {
  /** The version of the widget. */
  version: string;
  /** The version of the contract. */
  schema: 1;
}

/** `im-change`: there is another answer. */
export interface ChangeDetail {
  /** Who changed it. */
  reason: "user" | "attribute" | "api";
  scenario: Scenario;
  quote: Quote;
}

/** `im-select`: the reader chose an edition. */
export interface SelectDetail {
  /** The name of the app. */
  app: string;
  edition: Edition;
  quote: Quote;
}

export type ErrorCode =
  | "wasm-csp"
  | "wasm-fetch"
  | "wasm-not-wasm"
  | "wasm-compile"
  | "words"
  | "bad-attribute"
  | "bad-scenario"
  | "panic";

/** `im-error`: something did not load, or was refused. The last valid state stays. */
export interface ErrorDetail {
  code: ErrorCode;
  /** For the people who build the page. */
  message: string;
  /** The file that did not come. */
  url?: string;
  /** Whether `load()` may succeed later. */
  retryable: boolean;
  /** The contract's problems, of `bad-attribute` and `bad-scenario`. */
  errors?: Problem[];
}

/** The events of the element; all bubble and are composed. */
export interface ImPricingCalculatorEventMap {
  "im-ready": CustomEvent<ReadyDetail>;
  "im-change": CustomEvent<ChangeDetail>;
  /** Cancelable: `preventDefault()` keeps the choice as it was. */
  "im-select": CustomEvent<SelectDetail>;
  "im-error": CustomEvent<ErrorDetail>;
}

/** The attributes as they stand in markup. */
export interface ImPricingCalculatorAttributes {
  view?: View | undefined;
  /** `en`, `ko`, `zh` or `ja`, also with a place such as `ko-KR`; the page's `lang` if absent. */
  locale?: string | undefined;
  theme?: Theme | undefined;
  idc?: Idc | undefined;
  /** A day, or `none`. */
  "first-app-date"?: string | undefined;
  "book-date"?: string | undefined;
  /** The edition that is shown. */
  edition?: Edition | undefined;
  "peak-dau"?: number | string | undefined;
  mau?: number | string | undefined;
  "peak-groups"?: number | string | undefined;
  /** The text of a permalink. */
  state?: string | undefined;
  loading?: Loading | undefined;
  readonly?: boolean | undefined;
  /** The key in the page's address under which the calculator keeps its state; `im` if empty. */
  permalink?: string | undefined;
  /** Allows the calculator to keep quotes in the browser. */
  storage?: boolean | undefined;
}

/**
 * The calculator. Its light-DOM children are the fallback: shown until it is ready, and again if it
 * cannot load.
 *
 * Attributes set the state; what a reader changes does not rewrite them.
 */
export declare class ImPricingCalculator extends HTMLElement {
  /** The version of the widget. */
  static readonly version: string;

  // Each is its attribute: null where that is absent, and null removes it.
  view: View | null;
  locale: string | null;
  theme: Theme | null;
  idc: Idc | null;
  firstAppDate: string | null;
  bookDate: string | null;
  edition: Edition | null;
  peakDau: string | null;
  mau: string | null;
  peakGroups: string | null;
  state: string | null;
  loading: Loading | null;
  readonly: boolean;

  /** Fulfilled when the calculator is drawn and all of its methods work. */
  readonly ready: Promise<void>;
  /** Loads now and not when the element comes near the window; tries again after a failure. */
  load(): Promise<void>;
  /** The scenario of the newest valid answer; null until there is one. */
  getScenario(): Scenario | null;
  /** Replaces all figures. False for a scenario with errors: `im-error` tells them, nothing changes. */
  setScenario(scenario: Scenario): boolean;
  /** The quote for that scenario; null until there is one. */
  getQuote(): Quote | null;
  /** Back to the figures of the attributes, or to the example. */
  reset(): void;

  addEventListener<K extends keyof ImPricingCalculatorEventMap>(
    type: K,
    listener: (this: ImPricingCalculator, event: ImPricingCalculatorEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: ImPricingCalculator, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof ImPricingCalculatorEventMap>(
    type: K,
    listener: (this: ImPricingCalculator, event: ImPricingCalculatorEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: ImPricingCalculator, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

/**
 * Defines the element under `tag`, where custom elements exist and the tag is free. The import itself
 * defines `<im-pricing-calculator>`.
 */
export declare function define(tag?: string): void;

declare global {
  interface HTMLElementTagNameMap {
    "im-pricing-calculator": ImPricingCalculator;
  }
}
