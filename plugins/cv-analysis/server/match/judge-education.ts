import type { Cv, CvEntry } from './cv.ts';
import { credit, type Judge, notShown, say } from './judgement.ts';
import { overlaps, type Range } from './ranges.ts';
import { findDegrees, rankDegree } from './read-degrees.ts';
import { fitsStudy, readStudyWish, type StudyWish } from './read-study-wish.ts';
import { findStudyFields } from './study-fields.ts';

interface Studied {
  readonly level: number;
  /** What was studied, in the CV's own words. */
  readonly said: string;
  readonly finished: boolean;
  readonly place: Range;
  readonly name: string;
}

const vocational = rankDegree('vocational');

/** Judges degrees by level and field. Which school gave it is never read. */
export const judgeEducation: Judge = (cv, requirement) => {
  const asked = rankDegree(requirement.level ?? 'school');
  const wanted = readStudyWish(requirement);
  const studied = cv.entries
    .filter(({ kind }) => kind === 'education')
    .flatMap((entry) => readStudied(cv, entry));
  const rated = studied.map((one) => ({ one, ...rate(one, asked, wanted) }));
  const best = rated.sort((a, b) => b.credit - a.credit || b.one.level - a.one.level)[0];
  if (!best) return notShown(requirement, cv.profile.education.length > 0 ? 0.4 : 0.2);
  const reason = say(best.code, { found: best.one.name, label: requirement.label });
  return credit(cv, requirement, [best.one.place], { credit: best.credit, doubt: best.doubt, reason });
};

function rate({ level, said, finished }: Studied, asked: number, wanted: StudyWish) {
  const any = wanted.fields.length + wanted.skillIds.length + wanted.words.length === 0;
  const fits = fitsStudy(wanted, said, asked === vocational);
  if (level < 0) return { credit: fits && !any ? 0.5 : 0.25, doubt: 0.5, code: 'degree_level_unclear' };
  if (level < asked) return { credit: level === asked - 1 ? 0.4 : 0.25, doubt: 0.2, code: 'degree_lower' };
  if (!finished) return { credit: 0.5, doubt: 0.2, code: 'degree_in_progress' };
  if (!fits) {
    // A trade that is learned is not made up for by a degree in something else; its field may only be named otherwise.
    const known = findStudyFields(said).length > 0;
    return {
      credit: asked <= vocational ? 0.25 : 0.5,
      doubt: known ? 0.25 : 0.4,
      code: 'degree_other_field',
    };
  }
  return { credit: 1, doubt: 0.1, code: 'degree_met' };
}

function readStudied(cv: Cv, entry: CvEntry): Studied[] {
  const path = `/education/${entry.index}/`;
  const named = ['studyType', 'area', 'summary'].flatMap((key) => cv.fields.get(path + key) ?? []);
  const hidden = cv.masked.filter((range) => entry.ranges.some((own) => overlaps(own, range)));
  const ranges = (named.length > 0 ? named : entry.ranges).filter(
    (range) => !hidden.some((one) => overlaps(one, range)),
  );
  const first = ranges[0];
  const item = cv.profile.education[entry.index];
  if (!first || !item) return [];
  const text = [item.studyType, item.area, item.summary].filter(Boolean).join(' · ');
  const visible = ranges.map(({ start, end }) => cv.text.slice(start, end)).join(' · ');
  // "Grado" and "en Derecho" may have been read apart: together they say what kind of degree it is.
  const whole = ['in', 'en'].map((joint) => [item.studyType, item.area].filter(Boolean).join(` ${joint} `));
  const degrees = findDegrees([text, visible, ...whole].join(' · '));
  const level = degrees.reduce((high, degree) => Math.max(high, rankDegree(degree.level)), -1);
  const courses = (item.courses ?? []).join(' ');
  const said = [item.studyType, item.area].filter(Boolean).join(' · ') || `${visible} ${courses}`;
  const ends = entry.span ? !entry.ongoing && !isLater(cv, item.endDate) : true;
  const name = entry.label || visible.replace(/\s+/g, ' ').slice(0, 80);
  return [{ level, said, finished: ends, place: first, name }];
}

function isLater(cv: Cv, date: string | undefined): boolean {
  const match = /^(\d{4})(?:-(\d{2}))?/.exec(date ?? '');
  return match !== null && Number(match[1]) * 12 + (match[2] ? Number(match[2]) - 1 : 0) > cv.now;
}
