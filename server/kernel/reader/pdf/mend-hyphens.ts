import type { DocumentLine, DocumentPage, DocumentRun } from 'inlay/sdk';

/** First parts that keep their hyphen: `self-service`, `part-time`. */
const compound =
  /(?:^|\W)(?:self|non|part|full|long|short|high|low|well|cross|multi|co|pre|post|real|end|data|user|open|front|back|in|on|off|up|set|state|client|customer|server|test|object|hands|mid|time|cost|award|problem|decision|large|small|one|two|three|four|first|second|third|new|value|risk|results?|business|team|e|x)-$/i;

/** Puts a word that was divided at the end of a line together again, on the line where it began. */
export function mendHyphens(pages: readonly DocumentPage[]): DocumentPage[] {
  const words = new Set<string>();
  for (const page of pages) {
    for (const line of page.lines)
      for (const word of line.text.toLowerCase().match(/[\p{L}-]+/gu) ?? []) words.add(word);
  }
  return pages.map((page) => {
    const lines: DocumentLine[] = [];
    for (const line of page.lines) {
      const before = lines.at(-1);
      const mended = before && follows(before, line) ? join(before, line, words) : undefined;
      if (mended) lines.splice(-1, 1, ...mended);
      else lines.push(line);
    }
    return { ...page, lines };
  });
}

function follows(before: DocumentLine, line: DocumentLine): boolean {
  return (
    before.block === line.block &&
    before.row !== line.row &&
    Math.abs(before.fontSize - line.fontSize) < 0.6 &&
    line.y - before.y < before.fontSize * 2.2 &&
    Math.abs(before.x - line.x) < before.fontSize * 3
  );
}

function join(
  before: DocumentLine,
  line: DocumentLine,
  words: ReadonlySet<string>,
): DocumentLine[] | undefined {
  const isAddress =
    /(?:\S*[@/]\S*|\S+\.\S+)-$/u.test(before.text) ||
    (/\w-$/.test(before.text) && /^[\w.+-]+@[\w-]+\./.test(line.text));
  const address = isAddress ? /^\S+/.exec(line.text)?.[0] : undefined;
  if (address !== undefined) {
    // The hyphen of an address is its own.
    const rest = line.text.slice(address.length).trimStart();
    const joined = { ...before, text: before.text + address, runs: endRuns(before.runs, true, address) };
    return rest ? [joined, { ...line, text: rest, runs: dropStart(line.runs, address.length) }] : [joined];
  }
  const head = /(\p{L}{2,})([-\u00ad\u2010])$/u.exec(before.text);
  const tail = /^\p{Ll}{2,}[.,;:)]*/u.exec(line.text)?.[0];
  if (!head || !tail) return undefined;
  const letters = tail.replace(/\P{L}+$/u, '').toLowerCase();
  const whole = head[1]!.toLowerCase() + letters;
  const hyphenated = `${head[1]!.toLowerCase()}-${letters}`;
  const keep =
    head[2] !== '\u00ad' &&
    (words.has(hyphenated) || (!words.has(whole) && compound.test(before.text.slice(-14))));
  const firstText = (keep ? before.text : before.text.slice(0, -1)) + tail;
  const restText = line.text.slice(tail.length).trimStart();
  const first = { ...before, text: firstText, runs: endRuns(before.runs, keep, tail) };
  return restText ? [first, { ...line, text: restText, runs: dropStart(line.runs, tail.length) }] : [first];
}

function endRuns(runs: readonly DocumentRun[], keep: boolean, tail: string): DocumentRun[] {
  return runs.map((run, i) => {
    if (i < runs.length - 1) return run;
    const text = run.text.trimEnd();
    return { ...run, text: (keep ? text : text.slice(0, -1)) + tail };
  });
}

function dropStart(runs: readonly DocumentRun[], count: number): DocumentRun[] {
  let left = count;
  return runs
    .map((run) => {
      const cut = Math.min(left, run.text.length);
      left -= cut;
      return { ...run, text: cut ? run.text.slice(cut).trimStart() : run.text };
    })
    .filter((run) => run.text !== '');
}
