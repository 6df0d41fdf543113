import type { Education } from '../../../shared/profile.ts';
import { findPlaceTail, isPlace } from '../contact/places.ts';
import { degreeScore, organisationScore, schoolScore } from '../entries/classify.ts';
import { readBody } from '../entries/read-body.ts';
import { type EntryHead, type HeadPart, readHead } from '../entries/read-head.ts';
import { type Entry, splitEntries } from '../entries/split-entries.ts';
import { countWords, fold } from '../text/fold.ts';
import { type Draft, found } from '../text/found.ts';
import type { Line } from '../text/lines.ts';
import { toRows } from '../text/rows.ts';
import { type Span, slice, split, trimSpan } from '../text/span.ts';
import { readDates } from '../work/read-work.ts';
import { findScore } from './find-score.ts';

/** Reads schools and degrees. */
export function readEducation(lines: readonly Line[]): Draft<Education>[] {
  const heads = joinUndated(splitEntries(toRows(lines), true)).map((entry) => readHead(entry));
  const parted = heads.map((head) => partsOf(head));
  // Where no word tells the school, it stands where the schools of the other entries stand.
  const schoolFirst = parted.filter((parts) => schoolIndex(parts) === 0).length;
  const schoolLater = parted.filter((parts) => schoolIndex(parts) > 0).length;
  return heads.flatMap((head, i) => {
    const entry = readEntry(head, parted[i]!, schoolFirst >= schoolLater);
    return entry.institution || entry.studyType || entry.area || entry.startDate ? [entry] : [];
  });
}

/** Without any dates each line looks like an entry of its own; then those that look like the first one are. */
function joinUndated(entries: readonly Entry[]): readonly Entry[] {
  const look = entries[0]?.[0]?.look;
  if (entries.some((entry) => entry.some(({ dates, bullet }) => dates.length > 0 || bullet))) return entries;
  const joined: Entry[] = [];
  for (const entry of entries) {
    if (joined.length > 0 && entry[0]!.look !== look) joined.push([...joined.pop()!, ...entry]);
    else joined.push(entry);
  }
  return joined;
}

const schoolIndex = (parts: readonly HeadPart[]) => parts.findIndex((part) => schoolScore(part.text) > 0);

/** Commas part degree, subject and school from each other, save inside the name of a school. */
function partsOf(head: EntryHead): HeadPart[] {
  return head.parts.flatMap((part) => {
    const pieces = split(part, /\s*[,;]\s+|\s*，\s*|\s+(?:at|bei|chez)\s+/gu);
    if (pieces.length < 2) return [part];
    const kept: Span[] = [];
    for (const piece of pieces) {
      const last = kept.at(-1);
      const campus = last && schoolScore(last.text) > 0 && !degreeScore(piece.text) && !findScore(piece.text);
      if (campus && !schoolScore(piece.text)) {
        kept[kept.length - 1] = slice(part, last.start - part.start, piece.end - part.start);
      } else kept.push(piece);
    }
    return kept.map((piece) => ({ ...part, ...piece }));
  });
}

function readEntry(head: EntryHead, parts: readonly HeadPart[], schoolFirst: boolean): Draft<Education> {
  let score: Span | undefined;
  const rest = parts.flatMap((part) => {
    const grade = findScore(part.text);
    if (!grade) return [part];
    score ??= slice(part, grade.from, grade.to);
    const left = trimSpan(slice(part, 0, grade.labelFrom), /^$/, /[\s,;:(–—-]+$/u);
    return left.text === '' ? [] : [{ ...part, ...left }];
  });
  const picked = pickSchool(rest, schoolFirst);
  const school = withoutPlace(picked);
  const studies = rest.filter((part) => part !== picked);
  const { summary, highlights } = readBody(head.body);
  const [studyType, area] = readDegree(studies);
  const dates = readDates(head);
  // A single year beside a degree is the year in which it was taken.
  const taken = head.dates.length === 1 && head.dates[0]!.range.single;
  return {
    institution: school && found(school, schoolScore(school.text) ? 0.9 : 0.6),
    studyType,
    area,
    location: head.places[0] && found(head.places[0], 0.7),
    url: head.urls[0] && found(head.urls[0], 0.9),
    startDate: taken ? undefined : dates.startDate,
    endDate: taken ? dates.startDate : dates.endDate,
    score: score && found(score, 0.8),
    summary: summary && found(summary, 0.6),
    courses: highlights.map((item) => found(item, 0.7)),
  };
}

/** "University of Washington, Seattle, WA": a town with its state is no part of the name; a town alone may be. */
function withoutPlace(school: HeadPart | undefined): HeadPart | undefined {
  const at = school && findPlaceTail(school.text);
  if (!school || at === undefined || !/[,，]/.test(school.text.slice(at))) return school;
  const name = trimSpan(slice(school, 0, at), /^/, /[\s,，]+$/u);
  return schoolScore(name.text) > 0 ? { ...school, ...name } : school;
}

function pickSchool(parts: readonly HeadPart[], schoolFirst: boolean): HeadPart | undefined {
  const known = parts.filter((part) => schoolScore(part.text) > 0);
  const clear = known.filter((part) => degreeScore(part.text) === 0);
  if (clear[0]) return clear[0];
  const likely = parts.filter((part) => degreeScore(part.text) === 0 && !isPlace(part.text));
  if (likely.length === 0) return parts.length > 1 ? known[0] : undefined;
  const named = likely.find((part) => organisationScore(part.text) > 0.3);
  return named ?? (schoolFirst || likely.length === 1 ? likely[0] : likely.at(-1));
}

const into = /\s+(?:in|en|im|of|de)\s+|\s*[:–—]\s+|\s+-\s+/giu;

/** What stands beside the subject of a degree. */
const secondary =
  /^(?:minors?|nebenfach|honou?rs|with honou?rs|cum laude|magna|summa|specialization|focus|dual)\b/;

/** "Bachelor of Science in Physics" is a kind of degree and a subject. */
function readDegree(parts: readonly HeadPart[]): [Draft<string> | undefined, Draft<string> | undefined] {
  const degree = parts.find((part) => degreeScore(part.text) > 0);
  if (!degree) return [undefined, parts[0] && found(parts[0], 0.6)];
  const own = /\s(?:in|im|en)\s+\p{L}/iu.test(degree.text);
  const subject = parts.find(
    (part) => part !== degree && !secondary.test(fold(part.text)) && !(own && countWords(part.text) < 3),
  );
  if (subject) return [found(degree, 0.9), found(subject, 0.75)];
  const joints = [...degree.text.matchAll(into)].filter((match) => !/^\s+(?:of|de)\s+$/i.test(match[0]));
  const joint = joints.at(0);
  if (!joint) return [found(degree, 0.85), undefined];
  const left = slice(degree, 0, joint.index);
  const right = slice(degree, joint.index + joint[0].length);
  return fold(left.text) === '' || right.text === ''
    ? [found(degree, 0.85), undefined]
    : [found(left, 0.9), found(right, 0.85)];
}
