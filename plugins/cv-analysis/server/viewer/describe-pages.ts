import { type DocumentLayout, layoutText } from 'inlay/sdk';
import type { Analysis } from '../../collections/index.ts';
import type { Evidence } from '../../shared/match.ts';
import type { ViewerFacts } from '../../shared/viewer.ts';
import { placeText, type Stretch } from './place-text.ts';

/** Boxes of all quotes together; what comes after them is quoted without a place. */
const mostBoxes = 1000;

/** How large the pages of a CV are, and where on them each passage stands that is quoted of it. */
export function describePages(
  layout: DocumentLayout,
  analysis: Pick<Analysis, 'report' | 'model' | 'attempts'>,
): ViewerFacts {
  if (layout.type !== 'pdf') return { noPages: 'format', pages: [], places: [] };
  const quoted = listQuotes(analysis);
  const { text } = layoutText(layout);
  const found = placeText(
    layout,
    quoted.map((evidence) => findAgain(text, evidence)),
  );
  let room = mostBoxes;
  return {
    noPages: null,
    pages: layout.pages.map(({ number, width, height }) => ({ number, width, height })),
    places: quoted.map(({ start, end }, index) => {
      const boxes = found[index]!.slice(0, room);
      room -= boxes.length;
      return { start, end, boxes };
    }),
  };
}

/** Every passage that the screen quotes, once. */
function listQuotes({ report, model, attempts }: Parameters<typeof describePages>[1]): Evidence[] {
  const evidence = [...(report?.verdicts ?? []), ...(model?.verdicts ?? [])].flatMap((each) => each.evidence);
  const tried = attempts.flatMap(({ quote, page, start, end }) =>
    start === null || end === null ? [] : { quote, page, start, end },
  );
  const all = [...evidence, ...tried];
  return [...new Map(all.map((each) => [`${each.start}-${each.end}`, each])).values()];
}

/** A later reader may order a page otherwise: then the passage is looked for by its words, nearest first. */
function findAgain(text: string, { quote, start, end }: Evidence): Stretch {
  if (text.slice(start, end) === quote) return { start, end };
  let best = -1;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (best < 0 || Math.abs(at - start) < Math.abs(best - start)) best = at;
  }
  return best < 0 ? { start: 0, end: 0 } : { start: best, end: best + quote.length };
}
