// For browsers and bundlers: whoever imports this waits until the rules are here.
import { init } from "./lazy.js";

export * from "./lazy.js";

await init();
