// The rules without the widget: plain objects of the contract in and out.

import type { Books, Language, Matrix, Problem, Quote, Scenario } from "../contract.js";

export type * from "../contract.js";

/** A scenario that the contract refuses. */
export declare class ScenarioError extends Error {
  readonly name: "ScenarioError";
  /** Every problem of the scenario, each with its place. */
  readonly errors: Problem[];
  constructor(errors: Problem[]);
}

/**
 * Where the WebAssembly comes from, if not from the file beside this module: an address, a `URL`, a
 * `Response`, its bytes, a `WebAssembly.Module`, or a promise of one of them.
 */
export type Source = string | object;

/**
 * Loads the rules, once for all callers; after a failure the next call tries again.
 *
 * `im-pricing-calculator/core` is ready when its import returns and needs no call;
 * `im-pricing-calculator/core/lazy` fetches nothing before this call, save in Node.
 */
export declare function init(source?: Source): Promise<void>;

/**
 * Prices a scenario.
 *
 * A field that is `undefined` is absent. Any whole number is taken, a `bigint` too.
 *
 * @throws {ScenarioError} for a scenario with a problem: it has no quote at all.
 */
export declare function quote(scenario: Scenario): Quote;

/**
 * The six editions feature by feature, with the sources.
 *
 * @throws {RangeError} for a language that there is not.
 */
export declare function matrix(lang?: Language): Matrix;

/** The price books with their dates, prices and sources. */
export declare function books(): Books;
