import { innerLabels } from '../sections/names.ts';
import { fold } from '../text/fold.ts';
import type { Line } from '../text/lines.ts';
import { joinSpans, type Span } from '../text/span.ts';
import type { Entry } from './split-entries.ts';

export interface EntryBody {
  readonly summary: Span | undefined;
  readonly highlights: readonly Span[];
}

/** Running text and list items of an entry, each made whole from its lines. */
export function readBody(body: Entry): EntryBody {
  const summary: Line[] = [];
  const items: Line[][] = [];
  let open = false;
  let labelled: number | undefined;
  for (const fact of body) {
    for (const piece of fact.row.pieces) {
      if (innerLabels.has(fold(piece.text).replace(/[:：\s]+$/, ''))) {
        labelled ??= summary.length;
        continue;
      }
      if (piece.bullet) {
        items.push([piece]);
        open = true;
      } else if (open && (fact.bullet || continuesItem(items.at(-1)!, piece))) items.at(-1)!.push(piece);
      else {
        open = false;
        summary.push(piece);
      }
    }
  }
  const right = body[0]?.right ?? 0;
  const unmarked = items.length === 0 ? findUnmarkedItems(summary, right, labelled) : undefined;
  if (unmarked) return { summary: unmarked.before, highlights: unmarked.items };
  return {
    summary: summary.length > 0 ? joinSpans(summary) : undefined,
    highlights: items.map((lines) => joinSpans(lines)),
  };
}

function continuesItem(item: readonly Line[], line: Line): boolean {
  const last = item.at(-1)!;
  return !line.flowing && !line.bold && Math.abs(line.size - last.size) < 0.5 && (line.gap ?? 0) < 0.9;
}

/**
 * List items whose marks were pictures or style: lines further in than the text above them, in another look
 * or below a label, each begun with a capital after a line that ends early.
 */
function findUnmarkedItems(
  lines: readonly Line[],
  right: number,
  labelled: number | undefined,
): { before: Span | undefined; items: Span[] } | undefined {
  const first = lines[0];
  if (!first || first.flowing) return undefined;
  const turn = lines.findIndex(
    (line, i) => i > 0 && (line.x > lines[i - 1]!.x + 6 || line.bold !== lines[i - 1]!.bold),
  );
  const start = labelled ?? Math.max(0, turn);
  const told = labelled !== undefined || turn > 0;
  const listed = lines.slice(start);
  const items: Line[][] = [];
  listed.forEach((line, i) => {
    const before = listed[i - 1];
    const early = before !== undefined && before.right < right - firstWordWidth(line) - 2;
    const capital = /^[\p{Lu}\p{Script=Han}\d"“]/u.test(line.text);
    if (!before || (capital && early)) items.push([line]);
    else items.at(-1)!.push(line);
  });
  const stops = items.filter((item) => /[.。;]$/.test(item.at(-1)!.text)).length;
  const endless = !listed.some((line) => /[.。]$/.test(line.text)) && items.length >= listed.length * 0.6;
  // With nothing to set it apart, a list is known by short sentences, or by having no full stops at all.
  const enough = told
    ? items.length >= (labelled === undefined ? 2 : 1)
    : items.length >= 2 && (endless || (items.length >= 3 && stops >= items.length * 0.8));
  if (!enough) return undefined;
  return {
    before: start > 0 ? joinSpans(lines.slice(0, start)) : undefined,
    items: items.map((item) => joinSpans(item)),
  };
}

function firstWordWidth(line: Line): number {
  const word = /^\S+/.exec(line.text)?.[0].length ?? 1;
  return ((line.right - line.x) / Math.max(1, line.text.length)) * (word + 1);
}
