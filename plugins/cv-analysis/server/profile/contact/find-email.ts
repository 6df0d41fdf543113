import type { Line } from '../text/lines.ts';
import { joinSpans, type Span, slice } from '../text/span.ts';

// RFC 5321, 4.5.3.1: 64 octets before the @, 63 in a label. The bounds keep a word without end from costing time.
const address =
  /[\p{L}\p{N}._%+'-]{1,64}\s?(?:@|\(at\)|\[at\])\s?(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/iu;

/** The first e-mail address; one that a narrow column broke over two lines is put together. */
export function findEmail(lines: readonly Line[]): (Span & { value: string }) | undefined {
  const candidates: Span[] = [];
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    const tail = next && next.block === line.block && /^[\w.-]{1,24}$/.test(next.text) ? next : undefined;
    const whole = address.exec(line.text);
    if (tail && /@\S*$|^\S+[.-]$/.test(line.text)) {
      const joined = joinSpans([line, tail], '');
      const match = address.exec(joined.text);
      // `me@example.d` and `e` below it: the rest of a domain, not a word of its own.
      const grows =
        match &&
        (!whole ||
          (match[0].length > whole[0].length &&
            /^[a-z]{1,3}$|^\.|\.$/i.test(tail.text + (line.text.endsWith('.') ? '.' : ''))));
      if (match && grows) {
        candidates.push({ ...joined, text: match[0], start: line.start + match.index });
        return;
      }
    }
    if (whole) candidates.push(slice(line, whole.index, whole.index + whole[0].length));
  });
  const best = candidates[0];
  return best && { ...best, value: best.text.replace(/\s?(?:\(at\)|\[at\])\s?/i, '@').replace(/\s/g, '') };
}
