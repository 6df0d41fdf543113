import { type DocumentLayout, layoutText } from 'inlay/sdk';

/** From here to the next one, the text stands on this page and under these headings. */
export interface Section {
  readonly start: number;
  readonly page: number;
  readonly headings: readonly string[];
}

/** A document as text, with what must be known of its places. */
export interface ReadText {
  readonly text: string;
  readonly pages: number;
  readonly sections: readonly Section[];
  /** False where the headings are times, which nobody looks for. */
  readonly headingsSpeak: boolean;
  readonly language?: string | undefined;
  readonly hiddenCharacters: number;
  readonly lostCues: number;
}

/** A longer one is a text that somebody set as a heading. It is kept with every passage below it. */
const longestHeading = 200;

/** Headings above a place: each takes the place of those of its level and below. */
class HeadingPath {
  #path: { level: number; text: string }[] = [];

  enter(level: number, text: string): void {
    this.#path = [...this.#path.filter((each) => each.level < level), { level, text: cutHeading(text) }];
  }

  get texts(): string[] {
    return this.#path.map(({ text }) => text);
  }
}

/** As it can be stored, whatever stands at the cut. */
const cutHeading = (text: string): string => cleanText(text.slice(0, longestHeading)).trimEnd();

/** PostgreSQL's texts hold neither zeros nor halves of characters. Every place stays where it was. */
export const cleanText = (text: string): string => text.replaceAll('\0', ' ').toWellFormed();

/** The visible text of a layout with its pages and headings. */
export function readLayout(layout: DocumentLayout): ReadText {
  const { text, lines } = layoutText(layout);
  const path = new HeadingPath();
  const sections: Section[] = [];
  let page = 0;
  layout.pages
    .flatMap((each) => each.lines)
    .forEach((line, index) => {
      const place = lines[index]!;
      if (line.heading) path.enter(line.heading, line.text);
      if (line.heading || place.page !== page)
        sections.push({ start: place.start, page: place.page, headings: path.texts });
      page = place.page;
    });
  return {
    text,
    sections,
    pages: layout.pages.length,
    headingsSpeak: true,
    language: layout.language,
    hiddenCharacters: layout.hidden.reduce((sum, { characters }) => sum + characters, 0),
    lostCues: 0,
  };
}

/** A text as it is; with `markdown`, its headings. */
export function readPlainText(text: string, markdown: boolean): ReadText {
  const sections: Section[] = [{ start: 0, page: 1, headings: [] }];
  const path = new HeadingPath();
  if (markdown)
    for (const { 1: marks, 2: title, index } of text.matchAll(/^ {0,3}(#{1,6})[ \t]+(\S.*)$/gm)) {
      path.enter(marks!.length, dropClosing(title!));
      sections.push({ start: index, page: 1, headings: path.texts });
    }
  return { text, sections, pages: 1, headingsSpeak: true, hiddenCharacters: 0, lostCues: 0 };
}

/** Without the signs that may close a heading. A pattern would begin anew at each of them. */
function dropClosing(title: string): string {
  let end = title.length;
  while (end > 0 && ' \t#'.includes(title[end - 1]!)) end -= 1;
  return title.slice(0, end);
}

/** The section that a place is in. Sections are in the order of their places. */
export function findSection(sections: readonly Section[], place: number): Section {
  let [low, high] = [0, sections.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sections[middle]!.start <= place) low = middle + 1;
    else high = middle;
  }
  return sections[low - 1] ?? { start: 0, page: 1, headings: [] };
}
