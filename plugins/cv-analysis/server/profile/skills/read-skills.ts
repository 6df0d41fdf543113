import type { Skill } from '../../../shared/profile.ts';
import { countWords, fold } from '../text/fold.ts';
import { type Draft, found } from '../text/found.ts';
import type { Line } from '../text/lines.ts';
import { type Row, toRows } from '../text/rows.ts';
import { joinSpans, type Span, slice, split, trimSpan } from '../text/span.ts';
import { skillLevels } from '../vocabulary/levels.ts';

interface Group {
  name: Span | undefined;
  level: Span | undefined;
  keywords: Span[];
}

const bars = /\s*[,，、;；|•·‧∙]\s*|\s+\/\s+|\t+|\s{3,}/gu;
const label = /^(?<name>[^:：]{2,48})[:：](?<rest>\s.*|$|\p{Script=Han}.*)/u;

/** Reads skills: groups with their words, labelled lists, tables, tags, or a plain list. */
export function readSkills(lines: readonly Line[], name?: Span): Draft<Skill>[] {
  const groups: Group[] = name ? [{ name, level: undefined, keywords: [] }] : [];
  const rows = joinWrapped(toRows(lines));
  const titleLook = findTitleLook(rows);
  for (const row of rows) addRow(row, groups, titleLook);
  return groups.flatMap((group): Draft<Skill>[] => {
    const keywords = group.keywords.filter((word) => /[\p{L}\p{N}]/u.test(word.text));
    if (!group.name && keywords.length === 0) return [];
    const words = keywords.map((word) => found(word, word.text.length < 40 ? 0.9 : 0.5));
    if (!group.name) return words.map((word) => ({ name: word }));
    const level = group.level && found(group.level, 0.8);
    return [{ name: found(group.name, 0.85), level, keywords: words }];
  });
}

const lookOf = (line: Line) => `${Math.round(line.size * 2) / 2}|${line.bold}|${line.color}|${line.caps}`;

/** The look of group names: that of the first row, when the rows below it look different. */
function findTitleLook(rows: readonly Row[]): string | undefined {
  const [first] = rows;
  if (!first || first.first.bullet) return undefined;
  const look = lookOf(first.first);
  const same = rows.filter((row) => lookOf(row.first) === look && !row.first.bullet).length;
  const marked = rows.some((row) => row.first.bullet);
  return same < rows.length || (marked && !first.first.bullet) ? look : undefined;
}

function addRow(row: Row, groups: Group[], titleLook: string | undefined): void {
  const [first, ...others] = row.pieces;
  const line = first!;
  const level = fold(line.text).trim();
  if (skillLevels.test(level)) {
    const last = groups.at(-1);
    if (last) last.level ??= line;
    return;
  }
  const labelled = label.exec(line.text)?.groups;
  if (labelled && countWords(labelled.name!) <= 6) {
    const rest = line.text.length - labelled.rest!.length;
    const [title, titleLevel] = cutLevel(slice(line, 0, labelled.name!.length));
    const group: Group = { name: title, level: titleLevel, keywords: words(slice(line, rest)) };
    // "Skills: Python, Go" below a name that has none yet belongs to that name.
    const last = groups.at(-1);
    if (
      last &&
      last.keywords.length === 0 &&
      /^(?:skills?|keywords?|kenntnisse|tools?|技能)$/.test(fold(labelled.name!))
    ) {
      last.keywords.push(...group.keywords);
    } else groups.push(group);
    for (const other of others) groups.at(-1)!.keywords.push(...words(other));
    return;
  }
  const boldStart = cutBold(line);
  if (boldStart) {
    const [title, titleLevel] = cutLevel(boldStart.name);
    groups.push({
      name: title,
      level: titleLevel,
      keywords: [...words(boldStart.rest), ...others.flatMap(words)],
    });
    return;
  }
  const table =
    others.length > 0 &&
    (line.column === 0 || lookOf(line) !== lookOf(others[0]!) || bars.test(others[0]!.text));
  bars.lastIndex = 0;
  const isTitle =
    titleLook !== undefined && lookOf(line) === titleLook && !line.bullet && countWords(line.text) <= 6;
  if ((table && countWords(line.text) <= 5) || (isTitle && !/[,;|•·]/.test(line.text))) {
    const [title, titleLevel] = cutLevel(line);
    groups.push({ name: title, level: titleLevel, keywords: others.flatMap((other) => words(other)) });
    return;
  }
  const last = groups.at(-1);
  const target = last && (titleLook !== undefined || last.name) ? last : undefined;
  const found = row.pieces.flatMap((piece) => words(piece));
  if (target) target.keywords.push(...found);
  else groups.push({ name: undefined, level: undefined, keywords: found });
}

/** "Frontend React, Vue" where the name is bold and the words are not. */
function cutBold(line: Line): { name: Span; rest: Span } | undefined {
  const regular = line.runs.findIndex((run) => !run.bold && run.text !== '');
  if (!line.bold || regular < 1) return undefined;
  const at = line.runs[regular]!.start - line.start;
  const name = trimSpan(slice(line, 0, at), /^$/, /[\s:：,–—-]+$/u);
  return name.text === '' || at <= 0 ? undefined : { name, rest: slice(line, at) };
}

/** "Frontend (Expert)" is a name and a level. */
function cutLevel(span: Span): [Span, Span | undefined] {
  const match = /\s*[([（](?<level>[^)\]）]+)[)\]）]$|\s+[–—-]\s+(?<tail>[^–—-]+)$/u.exec(span.text);
  const text = match?.groups?.level ?? match?.groups?.tail;
  if (!match || !text || !skillLevels.test(fold(text))) return [span, undefined];
  const at = span.text.lastIndexOf(text);
  return [slice(span, 0, match.index), slice(span, at, at + text.length)];
}

function words(span: Span): Span[] {
  const whole = trimSpan(span, /^[\s:：,;·•|–—-]+/u, /[\s,;·•|:：]+$|(?<!\b[A-Z])\.$/u);
  if (whole.text === '') return [];
  return outsideBrackets(whole)
    .map((word) => trimSpan(word, /^[\s·•|–—-]+/u, /[\s·•|]+$/u))
    .flatMap((word) => {
      const [name] = cutLevel(word);
      return skillLevels.test(fold(name.text)) ? [] : [name];
    });
}

/** Commas inside brackets do not part: "AWS (S3, EC2)". */
function outsideBrackets(span: Span): Span[] {
  const masked = span.text.replace(/\([^)]*\)/g, (part) => part.replace(/[,;/|·•、，；]/g, '\u0001'));
  return split({ ...span, text: masked }, bars).map((part) =>
    slice(span, part.start - span.start, part.end - span.start),
  );
}

/** A list of words that runs over its line goes on in the next: after a comma, or with small letters. */
function joinWrapped(rows: readonly Row[]): Row[] {
  const gaps = rows
    .slice(1)
    .flatMap(({ first }) => first.gap ?? [])
    .toSorted((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length / 2)] ?? 0;
  const joined: Row[] = [];
  for (const row of rows) {
    const before = joined.at(-1);
    const last = before?.pieces.at(-1);
    const { first } = row;
    const near = last && !first.flowing && first.page === last.page && (first.gap ?? 0) < 0.9;
    const listed = last && /[,，、;·•|/&-]$/u.test(last.text);
    const inList =
      last && /[,，、;]/u.test(last.text) && /^\p{Ll}/u.test(first.text) && row.pieces.length === 1;
    const sameLook =
      last && Math.abs(last.size - first.size) < 0.3 && !first.bullet && !label.test(first.text);
    // Where white space stands between the words of a list, a line without any goes on.
    const isTight =
      last && row.pieces.length === 1 && usual > 0.6 && (first.gap ?? 9) < usual - 0.5 && last.x === first.x;
    if (before && near && sameLook && (listed || inList || isTight) && (!first.bold || last.bold)) {
      const merged = {
        ...last,
        ...joinSpans([last, first]),
        right: first.right,
        bottom: first.bottom,
        runs: [...last.runs, ...first.runs],
      };
      joined[joined.length - 1] = {
        ...before,
        pieces: [...before.pieces.slice(0, -1), merged, ...row.pieces.slice(1)],
      };
    } else joined.push(row);
  }
  return joined.map((row) => ({ ...row, first: row.pieces[0]! }));
}
