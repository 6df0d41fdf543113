import { findEmail } from '../contact/find-email.ts';
import { findName, isNameLike } from '../contact/find-name.ts';
import { findPhone } from '../contact/find-phone.ts';
import { findSections, type Section } from '../sections/find-sections.ts';
import { matchSectionName } from '../sections/match-name.ts';
import { wordsOf } from '../text/fold.ts';
import { guessLanguage } from '../text/guess-language.ts';
import type { Line } from '../text/lines.ts';

/** A further CV in the same file. */
export interface OtherCv {
  readonly name: string;
  /** On which it begins. */
  readonly page: number;
  /** The same person's, in another language. */
  readonly isSame: boolean;
  readonly language?: string;
}

/** How far below a name the contact details of a person may begin, in lines. */
const contactLines = 10;

/**
 * Parts the first CV of a file from those that follow: two people in one file must not become one person with both
 * lives. Another one begins where a name stands with contact details of its own, or with the same ones over a text in
 * another language, and where a kind of section that was there before comes again.
 */
export function separateCvs(lines: readonly Line[]): { own: readonly Line[]; others: OtherCv[] } {
  const first = findName(lines, findEmail(lines)?.value);
  if (!first) return { own: lines, others: [] };
  const sections = findSections(lines);
  const others: OtherCv[] = [];
  let own = lines;
  lines.forEach((line, i) => {
    if (line === first.line || i < 8 || !beginsCv(line, lines[i - 1]!, first.line)) return;
    const isSame = sharesName(line.text, first.name.text);
    const contact = reachOf(lines.slice(i, i + contactLines));
    if (contact.length === 0 || !comesAgain(sections, lines, i)) return;
    const known = reachOf(lines.slice(0, i));
    const [before, after] = [own, lines.slice(i)].map((part) =>
      guessLanguage(part.map(({ text }) => text).join('\n')),
    );
    const isOther = !isSame && contact.every((way) => !known.includes(way));
    const isTranslated = isSame && before !== undefined && after !== undefined && before !== after;
    if (!isOther && !isTranslated) return;
    if (others.length === 0) own = lines.slice(0, i);
    others.push({
      name: line.text,
      page: line.page,
      isSame,
      ...(isSame && after ? { language: after } : {}),
    });
  });
  return { own, others };
}

/** A name at the top of a page or as large as the first one; in plain text, behind a blank line. */
function beginsCv(line: Line, before: Line, first: Line): boolean {
  if (line.bullet || !isNameLike(line.text) || matchSectionName(line.text)) return false;
  if (line.flowing)
    return line.heading === first.heading && line.size === first.size && line.block !== before.block;
  return line.page > before.page || line.size >= first.size * 0.9;
}

/** Addresses and numbers by which somebody can be reached. */
function reachOf(lines: readonly Line[]): string[] {
  return lines.flatMap((line) => {
    const email = findEmail([line])?.value.toLowerCase();
    const phone = findPhone([line], undefined);
    return [
      email,
      phone && phone.confidence > 0.6 ? phone.text.replace(/\D/g, '').slice(-8) : undefined,
    ].filter((way) => way !== undefined);
  });
}

const telling = new Set(['work', 'education', 'skills', 'summary']);

/** Whether a kind of section that had text before this line has a heading behind it too. */
function comesAgain(sections: readonly Section[], lines: readonly Line[], at: number): boolean {
  const start = lines[at]!.start;
  const headed = sections.filter(({ kind, heading }) => heading && telling.has(kind));
  const before = new Set(headed.filter(({ heading }) => heading!.start < start).map(({ kind }) => kind));
  return headed.some(({ kind, heading }) => heading!.start > start && before.has(kind));
}

function sharesName(a: string, b: string): boolean {
  const words = new Set(wordsOf(a));
  return wordsOf(b).filter((word) => words.has(word)).length >= Math.min(2, words.size);
}
