// For a page that shows embed.html in a frame: gives the frame the height of what it holds, and
// sends the calculator's events on as events of the frame. One module, no dependencies, optional.
//
//   <iframe data-im-frame src="https://…/embed.html?peak-dau=35000" title="…" …></iframe>
//
// Any window may send any message. One counts only if it comes from the very window of a frame that
// is marked so, from the origin of the frame's address, and says something that is known here.

// What is told by an event of the frame: `im-ready` and so on.
const EVENTS = ["ready", "change", "select", "error"];
const others = new Set();
const frames = () => [...document.querySelectorAll("iframe[data-im-frame]"), ...others];

// The origin that a frame's messages bear: a sandboxed frame has one that equals no other.
function originOf(frame) {
  const isOpaque = frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
  return isOpaque ? "null" : URL.canParse(frame.src) && new URL(frame.src).origin;
}

function resize(frame, height) {
  const hasBorderInside = getComputedStyle(frame).boxSizing === "border-box";
  const border = hasBorderInside ? frame.offsetHeight - frame.clientHeight : 0;
  frame.style.height = `${height + border}px`;
}

function hear({ source, origin, data }) {
  const frame = source && frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || origin !== originOf(frame) || data?.im !== 1) return;
  const { type, height, detail } = data;
  if (type === "height" && typeof height === "number" && height >= 100 && height <= 4000) {
    resize(frame, height);
  } else if (EVENTS.includes(type)) {
    frame.dispatchEvent(new CustomEvent(`im-${type}`, { bubbles: true, composed: true, detail }));
  }
}

// A frame may have been ready before this module was: it tells its height again. This is no secret.
const greet = (frame) => frame.contentWindow?.postMessage({ im: 1, type: "hello" }, "*");

/** Hears a frame that lies in a shadow root too, where no search finds it; returns what ends that. */
export function attach(frame) {
  others.add(frame);
  greet(frame);
  return () => others.delete(frame);
}

if (globalThis.document) {
  addEventListener("message", hear);
  frames().forEach(greet);
}
