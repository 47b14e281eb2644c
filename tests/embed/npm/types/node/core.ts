// The rules where there is no page: no types of the browser's are at hand.
import { books, init, matrix, quote } from "im-pricing-calculator/core";
import type { Books, Matrix, Quote } from "im-pricing-calculator/core";

await init();
const answer: Quote = quote({ schema: 1, apps: [{ idc: "china" }] });
const rows: Matrix["rows"] = matrix().rows;
const lists: Books = books();
export { answer, lists, rows };
