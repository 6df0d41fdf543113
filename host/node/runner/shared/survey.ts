/** Looks a text of JSON over without reading it: how deep it nests, and about how many values it holds. */
export function survey(text: string): { readonly depth: number; readonly values: number } {
  let depth = 0;
  let deepest = 0;
  let values = 1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34) at = findEnd(text, at);
    else if (code === 44) values += 1;
    else if (code === 91 || code === 123) {
      values += 1;
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (code === 93 || code === 125) depth -= 1;
  }
  return { depth: deepest, values };
}

/** Reading a value costs more than reading a letter: many small ones are as good as a much longer text. */
export const holdsMoreThan = (text: string, values: number): boolean =>
  text.length > 2 * values && survey(text).values > values;

/** Where the string ends that begins here. */
function findEnd(text: string, start: number): number {
  for (let end = start; ; ) {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 92) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
}
