import { createTurns, sliceText } from '../analysis/turns.ts';

/** A stretch of text that is kept whole: a sentence, a line of a table, a heading. The end is not included. */
export interface Unit {
  readonly start: number;
  readonly end: number;
}

/** A longer sentence is cut at the mark nearest to its middle. */
const longestUnit = 250;
const cuts = [/[.!?…。！？][)"”’]*\s*/g, /[;:；：]\s*/g, /[,，、]\s*/g, /\s+/g];
const sentences = new Intl.Segmenter('und', { granularity: 'sentence' });
const ownLine = /^\s*(?:#{1,6}\s|[-*+•▪●○·–]\s|\d{1,3}[.)]\s)|\|/;

/** Cuts a text into sentences, and lines where lines stand for themselves. Blanks between units belong to none. */
export async function cutUnits(text: string): Promise<Unit[]> {
  const units: Unit[] = [];
  const turn = createTurns();
  for (const paragraph of joinLines(text))
    for (const { segment, index } of sentences.segment(paragraph.text)) {
      const start = paragraph.start + index;
      for (const slice of sliceText(text, start, start + segment.length))
        addUnit(text, slice.start, slice.end, units);
      await turn();
    }
  return units;
}

/** Lines that were broken only because the page ended there become one; each break is one character as before. */
function* joinLines(text: string): Generator<{ start: number; text: string }> {
  let last: { start: number; text: string } | undefined;
  let lastLine = '';
  for (const { 0: line, index } of text.matchAll(/[^\n\r]+/g)) {
    const between = last ? text.slice(last.start + last.text.length, index) : '';
    if (last && goesOn(lastLine, line) && /^(?:\r\n|[\n\r])$/.test(between))
      last.text += ' '.repeat(between.length) + line;
    else {
      if (last) yield last;
      last = { start: index, text: line };
    }
    lastLine = line;
  }
  if (last) yield last;
}

const goesOn = (line: string, next: string): boolean =>
  line.length >= 40 && !/[.!?:;|。！？]\s*$/.test(line) && !ownLine.test(line) && !ownLine.test(next);

function addUnit(text: string, from: number, to: number, units: Unit[]): void {
  let [start, end] = [from, to];
  while (start < end && isBlank(text, start)) start += 1;
  while (end > start && isBlank(text, end - 1)) end -= 1;
  if (end <= start) return;
  if (end - start <= longestUnit) {
    units.push({ start, end });
    return;
  }
  const cut = start + findCut(text.slice(start, end));
  addUnit(text, start, cut, units);
  addUnit(text, cut, end, units);
}

const isBlank = (text: string, at: number): boolean => /\s/.test(text.charAt(at));

function findCut(text: string): number {
  const middle = text.length / 2;
  for (const mark of cuts) {
    let best: number | undefined;
    for (const match of text.matchAll(mark)) {
      const at = match.index + match[0].length;
      if (at < text.length * 0.15 || at > text.length * 0.85) continue;
      if (best === undefined || Math.abs(at - middle) < Math.abs(best - middle)) best = at;
    }
    if (best !== undefined) return best;
  }
  // Never between the two halves of one character.
  const at = Math.floor(middle);
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at;
}
