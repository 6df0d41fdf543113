import { headings } from './cues.ts';

export type Section = 'must' | 'nice' | 'duties' | 'ignore' | 'unknown';

/** A bullet, a sentence or a part of one. `text` stands in the position, letter for letter. */
export interface Segment {
  readonly text: string;
  readonly section: Section;
  readonly bullet: boolean;
}

const bulletMark =
  /^\s*(?:[-*+•·▪‣◦●■–—✓]\s*|\(?\d{1,2}[.)、．]\s*|[（(]?[一二三四五六七八九十\d]{1,3}[)）、]\s*)/u;
const abbreviation =
  /(?:(?<![\p{L}])(?:e\.g|i\.e|etc|incl|inkl|bzw|ca|z\. ?b|u\. ?a|d\. ?h|p\. ?ej|ej|approx|min|max|dr|no|nr|st|b\.?sc|m\.?sc|ph\.?d|dipl|mind|sog|evtl|ggf|vgl|abschl)|(?<![\p{L}])\p{L})\.$/iu;

/** Takes Markdown marks away, for reading only: the verbatim text keeps them. */
export const stripMarkup = (text: string): string =>
  text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}/g, '')
    .trim();

/** Cuts a position's text into segments and says in which part each one stands. */
export function splitPosition(text: string): Segment[] {
  const segments: Segment[] = [];
  let section: Section = 'unknown';
  for (const line of text.split('\n')) {
    if (!line.trim()) continue;
    const heading = readHeading(line);
    if (heading) {
      section = heading.section;
      if (heading.rest) segments.push(...splitSentences(heading.rest, section, false));
      continue;
    }
    const bullet = bulletMark.test(line) || isListLine(line, section);
    segments.push(...splitSentences(line.replace(bulletMark, ''), section, bullet));
  }
  return segments;
}

/** Lists pasted without their marks: short lines without a full stop under a heading that asks. */
const isListLine = (line: string, section: Section): boolean =>
  (section === 'must' || section === 'nice') && line.length <= 90 && !/[.!?。！？:：]\s*$/.test(line);

function readHeading(line: string): { section: Section; rest: string } | undefined {
  const marked = /^\s*(?:#{1,6}\s|\*\*[^*]+\*\*:?\s*$|__[^_]+__:?\s*$|【[^】]+】)/.test(line);
  if (bulletMark.test(line) && !marked) return undefined;
  const plain = stripMarkup(line).replace(/[【】]/g, '');
  const colon = /^([^:：]{2,60})[:：](.*)$/s.exec(plain);
  const title = (colon ? colon[1]! : plain).trim();
  const rest = colon?.[2]?.trim() ?? '';
  const short = title.length <= 60 && title.split(/\s+/).length <= 8 && !/[.!?。;；,，]$/.test(title);
  const known = headings.find(({ cue }) => cue.test(title));
  if (marked) return { section: known?.section ?? 'unknown', rest: verbatimRest(line, rest) };
  if (!short || (!colon && /\p{Ll}{2,}\s+\d|\d/u.test(title))) return undefined;
  if (!known || (!colon && !isBareHeading(title, known.cue))) return undefined;
  return { section: known.section, rest: verbatimRest(line, rest) };
}

/** Without a colon, a line is a heading only if the cue is most of it ("Ihr Profil", "What you bring"). */
function isBareHeading(title: string, cue: RegExp): boolean {
  return (cue.exec(title)?.[0].length ?? 0) >= title.length * 0.55;
}

const verbatimRest = (line: string, rest: string): string => (rest && line.includes(rest) ? rest : '');

function splitSentences(line: string, section: Section, bullet: boolean): Segment[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of line.matchAll(/[。！？；;]\s*|[.!?]\s+(?=[\p{Lu}\p{N}¿¡])/gu)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && abbreviation.test(line.slice(from, match.index + 1))) continue;
    parts.push(line.slice(from, end));
    from = end;
  }
  parts.push(line.slice(from));
  return parts
    .map((part) => part.trim().replace(/[;；]$/, ''))
    .filter((part) => /[\p{L}]/u.test(part))
    .map((text) => ({ text, section, bullet }));
}
