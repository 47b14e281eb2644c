// Finds words that cannot be read: cut off, over other words, beyond the edge of the widget, or a
// number that breaks.
// `arguments`: the number of the calculator, and the selector of the part to look at.
const [host, scope] = arguments;
const part = imProbe.find(host, scope);
if (!part) return [];
const edge = imProbe.find(host, ".base").getBoundingClientRect();

const name = (element) => {
  const classes = [...element.classList].filter((it) => it !== "im").join(".");
  return `${element.localName}${classes ? `.${classes}` : ""}`;
};
const short = (text) => text.replace(/\s+/g, " ").trim().slice(0, 40);
const unseen = (element) => element.closest(".unseen, [hidden]") !== null;

// The part of a box that is not cut off by what scrolls around it; and what scrolls.
const scrolls = (element) => !["visible", "clip"].includes(getComputedStyle(element).overflowX);
const visible = (box, element) => {
  let { left, top, right, bottom } = box;
  let inner = null;
  for (let it = element; it && it !== part.parentElement; it = it.parentElement) {
    if (!scrolls(it)) continue;
    inner ??= it;
    const around = it.getBoundingClientRect();
    [left, right] = [Math.max(left, around.left), Math.min(right, around.right)];
    [top, bottom] = [Math.max(top, around.top), Math.min(bottom, around.bottom)];
  }
  return { left, top, right, bottom, inner };
};

// The width that words take where an element is: its language may choose another font than the page's.
const widthOf = (words, element, { font, letterSpacing, wordSpacing, textAutospace }) => {
  const line = document.createElement("span");
  Object.assign(line.style, { font, letterSpacing, wordSpacing, textAutospace, position: "absolute", whiteSpace: "pre" });
  line.textContent = words;
  element.after(line);
  const { width } = line.getBoundingClientRect();
  line.remove();
  return width;
};

const found = [];
const texts = [];
for (const element of part.querySelectorAll("*")) {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || unseen(element)) continue;
  const style = getComputedStyle(element);
  if (element.localName === "select" || (element.localName === "input" && element.type === "text")) {
    const words = element.localName === "select" ? element.selectedOptions[0]?.text ?? "" : element.value;
    // Words of the reader's own may be longer than any field: it says so by an ellipsis, and scrolls.
    if (element.localName === "input" && style.textOverflow === "ellipsis") continue;
    const room = element.clientWidth - parseFloat(style.paddingInlineStart) - parseFloat(style.paddingInlineEnd);
    if (widthOf(words, element, style) > room + 1) found.push(`cut off: ${name(element)} “${short(words)}”`);
    continue;
  }
  if (style.color === "rgba(0, 0, 0, 0)") continue;
  for (const node of element.childNodes) {
    if (node.nodeType !== Node.TEXT_NODE || !node.textContent.trim()) continue;
    if (["hidden", "clip"].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
      found.push(`cut off: ${name(element)} “${short(node.textContent)}”`);
    const range = document.createRange();
    for (const { 0: number, index } of node.data.matchAll(/\d[\d.,]*\d/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + number.length);
      // In WebKit the line before may have an empty one.
      const [first, ...others] = [...range.getClientRects()].filter((it) => it.width > 0);
      if (others.some((it) => it.top >= first.bottom - 1)) found.push(`broken: ${name(element)} “${number}”`);
    }
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) {
      const { inner, ...seen } = visible(line, element);
      if (!inner && (line.right > edge.right + 1 || line.left < edge.left - 1))
        found.push(`beyond the edge: ${name(element)} “${short(node.textContent)}”`);
      // A glyph's own height, not the line's: lines of two sizes may touch.
      const lead = (seen.bottom - seen.top) * 0.2;
      const rect = { ...seen, top: seen.top + lead, bottom: seen.bottom - lead, element, node };
      if (rect.right > rect.left && rect.bottom > rect.top) texts.push(rect);
    }
  }
}

// What stays in place while the rest of its box scrolls may lie over it.
const stays = (element) => {
  for (let it = element; it && it !== part; it = it.parentElement)
    if (getComputedStyle(it).position === "sticky") return true;
  return false;
};
texts.sort((one, other) => one.top - other.top);
texts.forEach((one, index) => {
  for (const other of texts.slice(index + 1)) {
    if (other.top >= one.bottom - 1) break;
    const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    const high = Math.min(one.bottom, other.bottom) - other.top;
    // As wide as a space is what hangs at the end of a line, and no glyph.
    if (one.node === other.node || wide < 6 || high < 2) continue;
    if (stays(one.element) !== stays(other.element)) continue;
    found.push(`over each other: “${short(one.node.textContent)}” and “${short(other.node.textContent)}” (${name(one.element)}, ${name(other.element)})`);
  }
});
return [...new Set(found)].slice(0, 12);
