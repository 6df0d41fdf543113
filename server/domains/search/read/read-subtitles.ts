import { createTurns } from '../analysis/turns.ts';
import { badSubtitles } from '../errors.ts';
import type { ReadText, Section } from './sections.ts';

const timing = /^\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})\s+-->\s+(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}/;

/** WebVTT says what it is; SubRip begins with a number and a time. */
export const isSubtitles = (text: string): boolean =>
  /^\ufeff?WEBVTT(?:[ \t\r\n]|$)/.test(text) ||
  /^\ufeff?\s*\d+[ \t]*\r?\n\d+:\d{2}:\d{2}[.,]\d{1,3} +-->/.test(text.slice(0, 500));

/**
 * Reads WebVTT (https://www.w3.org/TR/webvtt1/) or SubRip: what is said, a line for each cue, under the time at which
 * it is said. A cue that only repeats the one before it, as rolling captions do, is left out and counted.
 */
export async function readSubtitles(source: string): Promise<ReadText> {
  let text = '';
  let lostCues = 0;
  let before: ReadonlySet<string> = new Set();
  const turn = createTurns();
  const sections: Section[] = [];
  for (const block of source.replace(/^\ufeff/, '').split(/\r?\n(?:[ \t]*\r?\n)+/)) {
    await turn();
    const lines = block.split(/\r?\n/);
    const at = lines.findIndex((line) => timing.test(line));
    // Notes, styles and regions have no time.
    if (at < 0) continue;
    const said = lines
      .slice(at + 1)
      .map(cleanCue)
      .filter((line) => line !== '');
    const fresh = said.filter((line) => !before.has(line));
    before = new Set(said);
    if (fresh.length === 0) {
      lostCues += 1;
      continue;
    }
    sections.push({ start: text.length, page: 1, headings: [writeTime(timing.exec(lines[at]!)![1]!)] });
    text += `${fresh.join(' ')}\n`;
  }
  if (sections.length === 0) throw badSubtitles();
  return { text, sections, pages: 1, headingsSpeak: false, hiddenCharacters: 0, lostCues };
}

/** `<v Ada>` names a speaker, who stays; all other marks go. */
function cleanCue(line: string): string {
  return dropMarks(line)
    .replace(/&amp;|&lt;|&gt;|&nbsp;|&lrm;|&rlm;/g, (name) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Goes through a line once: a pattern would look for the end of each mark anew. */
function dropMarks(line: string): string {
  const seekAngle = createSeeker(line, '>');
  const seekBrace = createSeeker(line, '}');
  let clean = '';
  let from = 0;
  for (let at = 0; at < line.length; at += 1) {
    const isAngle = line[at] === '<';
    if (!isAngle && !(line[at] === '{' && line[at + 1] === '\\')) continue;
    const end = isAngle ? seekAngle(at) : seekBrace(at);
    if (end < 0) continue;
    clean += line.slice(from, at) + (isAngle ? readVoice(line.slice(at + 1, end)) : '');
    at = end;
    from = end + 1;
  }
  return clean + line.slice(from);
}

/** Where a sign stands next; once there is none left, nobody looks again. */
function createSeeker(line: string, sign: string): (from: number) => number {
  let next = -1;
  let isLast = false;
  return (from) => {
    if (!isLast && next < from) next = line.indexOf(sign, from);
    isLast ||= next < 0;
    return isLast ? -1 : next;
  };
}

/** `Ada: ` of `v.loud Ada`, nothing of another mark. */
function readVoice(mark: string): string {
  const blank = mark.search(/\s/);
  const tag = mark.slice(0, Math.max(0, blank));
  if (tag !== 'v' && !tag.startsWith('v.')) return '';
  const name = mark.slice(blank).trim();
  return name === '' ? '' : `${name}: `;
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
};

/** `01:02:03`, whatever the file writes. */
function writeTime(time: string): string {
  const parts = time.split(/[.,]/)[0]!.split(':');
  return [...Array<string>(3 - parts.length).fill('00'), ...parts]
    .map((part) => part.padStart(2, '0'))
    .join(':');
}
