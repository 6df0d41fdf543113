import type { Section } from '../sections/find-sections.ts';
import { countWords, hasHan } from '../text/fold.ts';
import type { Line } from '../text/lines.ts';
import { joinSpans, type Span } from '../text/span.ts';

/** The text of the summary sections, or running text near the name where no heading announces one. */
export function findSummary(sections: readonly Section[]): (Span & { confidence: number }) | undefined {
  for (const section of sections.filter(({ kind }) => kind === 'summary')) {
    const whole = longestText(section.lines, true);
    const text = whole && isProse(whole.text) ? whole : longestText(section.lines, false);
    if (text) return { ...text, confidence: 0.9 };
  }
  for (const section of sections.filter(
    ({ kind, heading }) => kind === 'contact' || kind === 'personal' || (kind === 'skills' && !heading),
  )) {
    const text = longestText(section.lines, false);
    if (text && countWords(text.text) >= 12) return { ...text, confidence: 0.7 };
  }
  return undefined;
}

/**
 * The longest run of lines that read as text: contact details between or around them are left out. What stands under
 * a heading of its own need not be long to be text, as in a narrow column.
 */
function longestText(lines: readonly Line[], headed: boolean): Span | undefined {
  const runs: Line[][] = [];
  let open: Line[] | undefined;
  for (const line of lines) {
    const last = open?.at(-1);
    const goesOn =
      last &&
      last.block === line.block &&
      Math.abs(last.size - line.size) < 0.5 &&
      (Math.abs(last.x - line.x) < 12 || Math.abs(last.x + last.right - line.x - line.right) < 6) &&
      (line.gap ?? 0) < 1.4;
    if (!isText(line, headed || goesOn === true)) open = undefined;
    else if (open && goesOn) open.push(line);
    else {
      open = [line];
      runs.push(open);
    }
  }
  const length = (run: readonly Line[]) => run.reduce((n, line) => n + line.text.length, 0);
  const best = runs.toSorted((a, b) => length(b) - length(a))[0];
  return best && length(best) >= 30 ? joinSpans(best) : undefined;
}

function isText(line: Line, goesOn: boolean): boolean {
  if (/@\S+\.|https?:\/\/\S+$|^\+?[\d\s()-]{7,}$/.test(line.text)) return false;
  return goesOn ? true : countWords(line.text) >= 5;
}

/** Sentences are made of small words; addresses and numbers are not. */
function isProse(text: string): boolean {
  const words = text.split(/\s+/);
  const small = words.filter((word) => /^\p{Ll}[\p{L}’'-]*[,.;:]?$/u.test(word)).length;
  return hasHan(text) || (words.length >= 6 && small >= words.length * 0.25 && !/@|\d{5}/.test(text));
}
