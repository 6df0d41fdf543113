import type { DocumentLayout, DocumentLine, DocumentLink, DocumentPage } from 'inlay/sdk';
import { tooLong } from './errors.ts';
import { longestLineItems, type ReadLimits } from './limits.ts';

/** A layout without what there may be much of. */
export interface LayoutFrame extends Omit<DocumentLayout, 'pages' | 'links'> {
  readonly pages: readonly Omit<DocumentPage, 'lines'>[];
}

/** Some lines of one page, or some links. */
export type LayoutPart =
  | { readonly page: number; readonly lines: readonly DocumentLine[] }
  | { readonly links: readonly DocumentLink[] };

/** The weight of a part: small enough that taking it in takes a few milliseconds. */
const mostOfPart = 64_000;
/** What an object weighs in characters beside its text, by the time that it takes to send one. */
const itemWeight = 100;

/** Throws where a layout holds more than it may. */
export function checkLayout({ pages, links }: DocumentLayout, most: ReadLimits): void {
  let [characters, lines, items] = [0, 0, links.length];
  for (const page of pages)
    for (const line of page.lines) {
      lines += 1;
      items += line.runs.length;
      characters += line.text.length;
      if (line.runs.length > longestLineItems) throw tooLong();
    }
  for (const { url, text } of links) characters += url.length + text.length;
  if (characters > most.characters || lines > most.lines || items > most.items) throw tooLong();
}

/** Tells a layout in parts; the answer is what is left to be told. */
export function tellLayout(layout: DocumentLayout, tell: (part: LayoutPart) => void): LayoutFrame {
  const { pages, links, ...rest } = layout;
  pages.forEach(({ lines }, page) => {
    for (const some of cutByWeight(lines, weighLine)) tell({ page, lines: some });
  });
  for (const some of cutByWeight(links, weighLink)) tell({ links: some });
  return { ...rest, pages: pages.map(({ number, width, height }) => ({ number, width, height })) };
}

/** Takes parts in and makes the layout of them. */
export function collectLayout() {
  const lines: DocumentLine[][] = [];
  const links: DocumentLink[] = [];
  return {
    take(part: LayoutPart): void {
      if ('links' in part) for (const link of part.links) links.push(link);
      else {
        lines[part.page] ??= [];
        for (const line of part.lines) lines[part.page]!.push(line);
      }
    },
    finish: ({ pages, ...rest }: LayoutFrame): DocumentLayout => ({
      ...rest,
      pages: pages.map((page, index) => ({ ...page, lines: lines[index] ?? [] })),
      links,
    }),
  };
}

const weighLine = ({ text, runs }: DocumentLine) => 2 * text.length + itemWeight * (1 + runs.length);
const weighLink = ({ url, text }: DocumentLink) => url.length + text.length + itemWeight;

function cutByWeight<T>(all: readonly T[], weigh: (each: T) => number): T[][] {
  const cut: T[][] = [];
  let weight = Number.POSITIVE_INFINITY;
  for (const each of all) {
    weight += weigh(each);
    if (weight > mostOfPart) {
      cut.push([]);
      weight = weigh(each);
    }
    cut.at(-1)!.push(each);
  }
  return cut;
}
