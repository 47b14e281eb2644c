// Keeps what did not change: a part of a view that equals the one before is that very object, so that
// whoever draws it sees by `===` that there is nothing to do.

/** `next`, with each part that equals the one of `previous` replaced by it. */
export function keepSame(previous, next) {
  if (Object.is(previous, next)) return previous;
  if (typeof next !== "object" || next === null || typeof previous !== "object" || previous === null) return next;
  if (Array.isArray(next) !== Array.isArray(previous)) return next;
  const keys = Object.keys(next);
  let isSame = keys.length === Object.keys(previous).length;
  for (const key of keys) {
    next[key] = keepSame(previous[key], next[key]);
    isSame &&= Object.is(previous[key], next[key]);
  }
  return isSame ? previous : next;
}
