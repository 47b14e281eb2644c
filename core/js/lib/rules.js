// The rules, once their WebAssembly is here. How it gets here is up to the entries beside this file.
import * as glue from "im-pricing-glue";
import { flatten } from "./flatten.js";

// A scenario that the contract refuses, with every problem of it.
export class ScenarioError extends Error {
  constructor(errors) {
    super(errors.map(({ path, message }) => `${path || "/"}: ${message}`).join("\n"));
    this.name = "ScenarioError";
    this.errors = errors;
  }
}

// The imports that the module asks for.
export const imports = { "./glue_bg.js": glue };

let isReady = false;

export const isStarted = () => isReady;

export function start(instance) {
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start?.();
  isReady = true;
}

function demandReady() {
  if (!isReady) throw new Error("im-pricing-calculator/core: call `await init()` first");
}

export function quote(scenario) {
  demandReady();
  const answer = JSON.parse(glue.quote(flatten(scenario)));
  if (answer.errors) throw new ScenarioError(answer.errors);
  return answer;
}

export function matrix(lang = "en") {
  demandReady();
  const text = glue.matrix(String(lang));
  if (!text) throw new RangeError(`im-pricing-calculator/core: no matrix in ${JSON.stringify(lang)}; there is en, ko, zh, ja`);
  return JSON.parse(text);
}

export function books() {
  demandReady();
  return JSON.parse(glue.books());
}
