// What is typed, and who draws which part of the view.

import { example } from "../shared/form.js";
import { start } from "../shared/start.js";

const model = start();
const drawers = [];
let form = example();
let shown = {};

/** What is typed at present. */
export const current = () => form;
/** The view of it. */
export const look = () => model.show(form);

/** Draws a part of the view whenever it is another object. */
export function part(pick, draw) {
  drawers.push((view) => {
    if (pick(view) !== pick(shown)) draw(pick(view));
  });
}

/** Changes what is typed, and draws what that changes. */
export function edit(changes) {
  form = { ...form, ...changes };
  const view = look();
  for (const draw of drawers) draw(view);
  shown = view;
}
