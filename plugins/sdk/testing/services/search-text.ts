import type { DocumentLayout, LayoutText } from '../../document.ts';

/** From here on, the text stands on this page and under these headings. */
interface Section {
  readonly start: number;
  readonly page: number;
  readonly headings: readonly string[];
}

/** What was found in a document. */
export interface FoundText {
  readonly text: string;
  readonly sections: readonly Section[];
  readonly pages: number;
}

/** A stretch of a document that can be found. */
export interface Passage {
  readonly page: number;
  readonly lastPage: number;
  readonly headings: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly terms: readonly string[];
}

export function readText(given: string, format: 'plain' | 'markdown' | 'html' | 'subtitles'): FoundText {
  const text = format === 'html' ? dropTags(given) : format === 'subtitles' ? dropTimes(given) : given;
  const headings = format === 'markdown' ? [...text.matchAll(/^ {0,3}(#{1,6})[ \t]+(\S.*)$/gm)] : [];
  const sections = headings.map(({ 1: marks, 2: title, index }) => ({
    start: index,
    page: 1,
    level: marks!.length,
    title: title!,
  }));
  return { text, pages: 1, sections: nest(sections) };
}

export function readLayoutText({ text, lines }: LayoutText, layout: DocumentLayout): FoundText {
  const all = layout.pages.flatMap((page) => page.lines);
  const sections = lines.map(({ start, page }, index) => ({
    start,
    page,
    level: all[index]?.heading ?? 0,
    title: all[index]?.text ?? '',
  }));
  return { text, pages: layout.pages.length, sections: nest(sections) };
}

/** Each heading takes the place of those of its level and below. */
function nest(
  places: readonly {
    readonly start: number;
    readonly page: number;
    readonly level: number;
    readonly title: string;
  }[],
): Section[] {
  let path: { level: number; title: string }[] = [];
  return places.map(({ start, page, level, title }) => {
    if (level > 0) path = [...path.filter((each) => each.level < level), { level, title }];
    return { start, page, headings: path.map((each) => each.title) };
  });
}

const dropTags = (html: string): string =>
  html.replace(/<(script|style)[\s\S]*?<\/\1>/gi, '').replace(/<[^>]*>/g, ' ');

const dropTimes = (subtitles: string): string =>
  subtitles
    .split(/\r?\n/)
    .filter((line) => !/-->|^WEBVTT|^\d*$/.test(line))
    .join('\n');

const longest = 800;

/** Whole lines, as many as a passage takes. */
export function cutText(text: string, sections: readonly Section[]): Passage[] {
  const passages: Passage[] = [];
  const add = (start: number, end: number) => {
    const at = (place: number) => sections.findLast((each) => each.start <= place);
    const quote = text.slice(start, end);
    const { page = 1, headings = [] } = at(start) ?? {};
    const lastPage = at(end - 1)?.page ?? 1;
    passages.push({ page, lastPage, headings, start, end, quote, terms: findTerms(quote) });
  };
  let from: number | undefined;
  let to = 0;
  for (const { 0: piece, index } of text.matchAll(/\S(?:[^\n]{0,798}\S)?/g)) {
    const end = index + piece.length;
    if (from !== undefined && end - from > longest) {
      add(from, to);
      from = undefined;
    }
    from ??= index;
    to = end;
  }
  if (from !== undefined) add(from, to);
  return passages;
}

/** Words without their commonest endings. */
export const findTerms = (text: string): string[] =>
  Array.from(text.toLowerCase().matchAll(/[\p{L}\p{N}+#]+/gu), ([word]) =>
    word.length > 4 ? word.replace(/(?:ing|ed|es|en|s|e)$/, '') : word,
  );
