import { organisationScore, titleScore } from '../entries/classify.ts';
import { matchSectionName } from '../sections/match-name.ts';
import { fold, wordsOf } from '../text/fold.ts';
import type { Line } from '../text/lines.ts';
import { joinSpans, type Span, slice, trimSpan } from '../text/span.ts';
import { isPlace } from './places.ts';

/** Titles of the document itself. */
export const documentWords =
  /^(?:curriculum vitae|curriculum|cv|resume|résumé|lebenslauf|hoja de vida|bewerbung|简历|个人简历)$/i;
/** What a table of personal data puts before a name. */
const nameLabel =
  /^(?:(?:full )?name|nombre(?: completo)?|nom(?: et prénom)?|vor- und nachname|姓\s*名)\s*[:：]?$/i;
const particles = /^(?:de|del|de la|la|von|van|der|den|di|da|dos|du|le|el|bin|ibn|al|y|zu|zur|ter|ten)$/i;

/** True for a text that can be the name of a person: two to six words with capitals, or a Chinese name. */
export function isNameLike(text: string): boolean {
  const plain = text
    .replace(/^(?:dr|mr|mrs|ms|prof|ing|dipl|herr|frau)\.?\s+/i, '')
    .replace(/,?\s*(?:ph\.?d|mba|msc|m\.d)\.?$/i, '');
  if (/^\p{Script=Han}{2,4}(?:\s?\p{Script=Han}{1,2})?$/u.test(plain)) return true;
  if (/[\d@/:|•·!?&+#]|\.\w{2,}/.test(plain) || plain.length > 50) return false;
  const words = plain.split(/\s+/);
  if (words.length < 2 || words.length > 6) return false;
  return words.every((word) => /^[\p{Lu}][\p{L}'’.-]*$/u.test(word) || particles.test(word));
}

/** The name and what is left of its line: the largest text that reads like a name, near the top. */
export function findName(
  lines: readonly Line[],
  email?: string,
): { name: Span; confidence: number; rest: Span | undefined; line: Line } | undefined {
  const first = lines.filter((line) => line.page === 1);
  const largest = Math.max(...first.map((line) => line.size));
  const usual = first.map((line) => line.size).toSorted((a, b) => a - b)[Math.floor(first.length / 2)] ?? 0;
  let best: { name: Span; confidence: number; rest: Span | undefined; line: Line; score: number } | undefined;
  first.forEach((line, i) => {
    const isHuge = line.size === largest && line.size > usual * 1.5;
    for (const { name, rest, joined, labelled } of readings(line, first[i + 1], first[i + 2], isHuge)) {
      if (
        !isNameLike(name.text) ||
        documentWords.test(fold(name.text)) ||
        nameLabel.test(name.text) ||
        matchSectionName(name.text)
      )
        continue;
      let score =
        (line.size / Math.max(largest, 1)) * 3 + (line.heading === 1 ? 1 : 0) + (line.bold ? 0.2 : 0);
      score += i === 0 ? 1 : Math.max(0, 0.8 - i * 0.04);
      if (labelled) score += 2;
      score -=
        titleScore(name.text) * 1.2 +
        organisationScore(name.text) * 2.5 +
        (isPlace(name.text) ? 2 : 0) +
        (joined ? (isHuge ? -0.3 : 0.6) : 0) +
        (rest ? 0.1 : 0);
      if (email && sharesWord(name.text, email)) score += 1.5;
      if (!best || score > best.score)
        best = { name, rest, line, score, confidence: score > 3 ? 0.95 : score > 1.5 ? 0.75 : 0.4 };
    }
  });
  return best && best.score > 0.5 ? best : undefined;
}

/** Many addresses hold the first or the last name. */
function sharesWord(name: string, email: string): boolean {
  const local = fold(email).replace(
    /@(?:gmail|outlook|hotmail|yahoo|gmx|web|icloud|qq|163|example)\b.*$/,
    '',
  );
  return wordsOf(name).some((word) => word.length > 2 && local.includes(word));
}

/** The whole line; its start before a bar; two lines of one word each, or of more in the largest letters. */
function* readings(
  line: Line,
  next: Line | undefined,
  third: Line | undefined,
  isHuge: boolean,
): Generator<{ name: Span; rest?: Span; joined?: boolean; labelled?: boolean }> {
  yield { name: slice(line, 0) };
  const [run] = line.runs;
  const other = line.runs.find((candidate) => candidate.size !== run!.size || candidate.bold !== run!.bold);
  if (run && other && other.start > line.start) {
    yield {
      name: trimSpan(slice(line, 0, other.start - line.start), /^/, /[\s,|–—-]+$/),
      rest: slice(line, other.start - line.start),
    };
  }
  const bar = /\s*(?:,|\||–|—|•|·|\s-)\s+/u.exec(line.text);
  if (bar && bar.index > 0)
    yield { name: slice(line, 0, bar.index), rest: slice(line, bar.index + bar[0].length) };
  const labelled = /^(?:(?:full )?name|nombre(?: completo)?|nom|姓名)\s*[:：]\s*/i.exec(line.text);
  if (labelled) yield { name: slice(line, labelled[0].length) };
  if (nameLabel.test(line.text) && next?.row === line.row) yield { name: slice(next, 0), labelled: true };
  const together =
    next &&
    next.size === line.size &&
    next.block === line.block &&
    (isHuge || !/\s/.test(line.text)) &&
    (next.gap ?? 0) < 1;
  if (together && (isHuge || !/\s/.test(next.text))) yield { name: joinSpans([line, next]), joined: true };
  const three =
    isHuge && together && third?.size === line.size && third.block === line.block && (third.gap ?? 9) < 1;
  if (three) yield { name: joinSpans([line, next, third]), joined: true };
}
