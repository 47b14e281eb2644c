// Making elements, and changing them only where something is different.

/** An element with classes, attributes and children; one child may stand alone. */
export function h(tag, classes, attributes = {}, children = []) {
  const element = document.createElement(tag);
  element.className = `im ${classes}`;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...[children].flat());
  return element;
}

/** Gives an element another text. */
export function swap(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** Draws those items of a list again that are other objects than before. */
export function list(parent, items, draw) {
  const before = parent.items ?? [];
  items.forEach((item, at) => {
    if (item === before[at]) return;
    const drawn = draw(item);
    if (parent.children[at]) parent.children[at].replaceWith(drawn);
    else parent.append(drawn);
  });
  while (parent.children.length > items.length) parent.lastElementChild.remove();
  parent.items = items;
}
