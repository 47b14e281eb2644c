// Parts of a JSON text as they are written.

/**
 * The texts of the values that stand under `key` in the objects of the list that `source` is.
 * Only strings and depth have to be known for it.
 */
export function valueTexts(source, key) {
  const texts = [];
  let depth = 0;
  let start = -1;
  for (let at = 0; at < source.length; at += 1) {
    const letter = source[at];
    if (letter === '"') {
      const end = stringEnd(source, at);
      const isKey =
        depth === 2 && start < 0 && source.slice(at + 1, end) === key && /^\s*:/.test(source.slice(end + 1));
      at = isKey ? source.indexOf(":", end) : end;
      if (isKey) start = at + 1;
    } else if ("{[".includes(letter)) {
      depth += 1;
    } else if ("}]".includes(letter) || letter === ",") {
      // A value ends where its object goes on or closes.
      if (letter !== ",") depth -= 1;
      if (start >= 0 && (letter === "," ? depth === 2 : depth < 2)) {
        texts.push(source.slice(start, at).trim());
        start = -1;
      }
    }
  }
  return texts;
}

/** Where the string that begins at `at` has its closing mark. */
function stringEnd(source, at) {
  let end = at + 1;
  while (source[end] !== '"') end += source[end] === "\\" ? 2 : 1;
  return end;
}
