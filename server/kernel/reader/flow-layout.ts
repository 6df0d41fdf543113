import type {
  DocumentLayout,
  DocumentLine,
  DocumentLink,
  DocumentRun,
  DocumentType,
  HiddenText,
} from 'inlay/sdk';
import { beginOf, cleanText } from './clean-text.ts';
import { emptyFile, tooLong } from './errors.ts';
import { longestWord, maxGlyphs } from './limits.ts';

/** What a format without pages knows of a run; the rest is 0. */
export interface FlowRun {
  text: string;
  bold?: boolean;
  italic?: boolean;
  fontSize?: number;
  color?: string | undefined;
  link?: string | undefined;
}

/** Collects paragraphs, list items and cells, and makes one long page of them. */
export class FlowLayout {
  readonly #lines: DocumentLine[] = [];
  readonly #links: DocumentLink[] = [];
  readonly #hidden = new Map<HiddenText['reason'], string>();
  #block = 0;
  #row = 0;
  #fresh = true;
  #size = 0;

  /** Starts a new part: a blank line, a rule, another cell of a layout table. */
  breakBlock(): void {
    if (!this.#fresh) this.#block++;
    this.#fresh = true;
  }

  /** Adds a line; one without visible text is a break. `beside` keeps it in the row of the line before. */
  add(
    runs: readonly FlowRun[],
    place: Pick<DocumentLine, 'heading' | 'list' | 'cell'> & { beside?: boolean } = {},
  ) {
    const { beside, ...rest } = place;
    const full = tidy(runs).map(toRun);
    const text = full.map((run) => run.text).join('');
    if (text === '') return;
    this.#size += text.length;
    if (this.#size > maxGlyphs) throw tooLong();
    if (!beside || this.#fresh) this.#row++;
    this.#fresh = false;
    const line = { text, runs: full, x: 0, y: 0, width: 0, height: 0, fontSize: mainSize(full) };
    this.#lines.push({ ...line, block: this.#block, row: this.#row, ...rest });
    for (const run of full) if (run.link) this.addLink(run.link, run.text);
  }

  addLink(url: string, text: string): void {
    this.#links.push({ url: cleanText(url), text: cleanText(text).trim(), page: 1 });
  }

  hide(reason: HiddenText['reason'], text: string): void {
    this.#hidden.set(reason, (this.#hidden.get(reason) ?? '') + cleanText(text));
  }

  /** The finished layout. Throws when nothing in it can be seen. */
  finish(type: DocumentType, language?: string): DocumentLayout {
    if (this.#lines.length === 0) throw emptyFile();
    const hidden = [...this.#hidden]
      .map(([reason, text]) => ({
        reason,
        page: 1,
        characters: text.replace(/\s/g, '').length,
        sample: beginOf(text.trim(), 200),
      }))
      .filter(({ characters }) => characters > 0);
    const pages = [{ number: 1, width: 0, height: 0, lines: this.#lines }];
    return { type, pages, links: this.#links, hidden, ...(language ? { language } : {}) };
  }
}

const endlessWord = new RegExp(`\\S{${longestWord}}(?=\\S)`, 'gu');

/** Joins neighbours of one look, and blanks to one each; none at the ends. */
function tidy(runs: readonly FlowRun[]): FlowRun[] {
  const tidied: FlowRun[] = [];
  let after = ' ';
  for (const run of runs) {
    let text = cleanText(run.text)
      .replace(/[\s\u00a0]+/g, ' ')
      .replace(/[\u200b\u00ad\ufeff]/g, '');
    text = text.replace(endlessWord, '$& ');
    if (after.endsWith(' ')) text = text.trimStart();
    if (text === '') continue;
    after = text;
    const last = tidied.at(-1);
    if (last && looksLike(last, run)) last.text += text;
    else tidied.push({ ...run, text });
  }
  const last = tidied.at(-1);
  if (last) last.text = last.text.trimEnd();
  return tidied.filter((run) => run.text !== '');
}

function looksLike(a: FlowRun, b: FlowRun): boolean {
  return (
    Boolean(a.bold) === Boolean(b.bold) &&
    Boolean(a.italic) === Boolean(b.italic) &&
    a.fontSize === b.fontSize &&
    a.color === b.color &&
    a.link === b.link
  );
}

function toRun(run: FlowRun): DocumentRun {
  return {
    text: run.text,
    x: 0,
    y: 0,
    width: 0,
    height: 0,
    fontSize: run.fontSize ?? 0,
    bold: run.bold ?? false,
    italic: run.italic ?? false,
    ...(run.color ? { color: run.color } : {}),
    ...(run.link ? { link: run.link } : {}),
  };
}

function mainSize(runs: readonly DocumentRun[]): number {
  const weight = new Map<number, number>();
  for (const run of runs) weight.set(run.fontSize, (weight.get(run.fontSize) ?? 0) + run.text.length);
  return [...weight].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
