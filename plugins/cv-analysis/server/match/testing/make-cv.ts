import type { Profile } from '../../../shared/profile.ts';
import type { CvInput } from '../cv.ts';

/** A CV in plain words, from which a test gets the text and the profile with its sources. */
export interface CvSketch {
  readonly name?: string;
  readonly email?: string;
  readonly city?: string;
  readonly countryCode?: string;
  /** Lines under the contact that no rule should read: age, photo, pronouns. */
  readonly about?: readonly string[];
  readonly summary?: string;
  readonly work?: readonly {
    position: string;
    name: string;
    startDate?: string;
    endDate?: string;
    highlights?: readonly string[];
  }[];
  readonly education?: readonly {
    studyType?: string;
    area?: string;
    institution: string;
    startDate?: string;
    endDate?: string;
  }[];
  readonly skills?: readonly string[];
  readonly languages?: readonly { language: string; fluency?: string }[];
  readonly certificates?: readonly string[];
  readonly language?: string;
  /** Lines after all sections, in no field. */
  readonly extra?: readonly string[];
  readonly confidence?: number;
  readonly hiddenCharacters?: number;
}

export const now = '2026-06-15';

/** Writes the CV down and notes where each value stands, as the parser does. */
export function makeCv(sketch: CvSketch): CvInput {
  const fields: Profile['meta']['inlay']['fields'] = {};
  const confidence = sketch.confidence ?? 1;
  let text = '';
  const write = (value: string, path?: string) => {
    if (path)
      fields[path] = { confidence, source: { page: 1, start: text.length, end: text.length + value.length } };
    text += value;
  };
  const line = (...parts: readonly (readonly [string, (string | undefined)?])[]) => {
    for (const [value, path] of parts) write(value, path);
    write('\n');
  };
  const name = sketch.name ?? 'Kim Sample';
  const email = sketch.email ?? 'kim@example.com';
  line([name, '/basics/name']);
  line([email, '/basics/email'], [' | ']);
  if (sketch.city) line([sketch.city, '/basics/location/city']);
  for (const about of sketch.about ?? []) line([about]);
  write('\n');
  if (sketch.summary) line([sketch.summary, '/basics/summary']);
  for (const [i, work] of (sketch.work ?? []).entries()) {
    write('\n');
    line([work.position, `/work/${i}/position`], [', '], [work.name, `/work/${i}/name`]);
    line([`${work.startDate ?? ''} – ${work.endDate ?? 'present'}`]);
    for (const [j, highlight] of (work.highlights ?? []).entries()) {
      line(['• '], [highlight, `/work/${i}/highlights/${j}`]);
    }
  }
  for (const [i, one] of (sketch.education ?? []).entries()) {
    write('\n');
    line(
      [one.studyType ?? '', one.studyType && `/education/${i}/studyType`],
      [' '],
      [one.area ?? '', one.area && `/education/${i}/area`],
    );
    line([one.institution, `/education/${i}/institution`]);
  }
  write('\n');
  for (const [i, skill] of (sketch.skills ?? []).entries()) {
    write(skill, `/skills/${i}/name`);
    write(', ');
  }
  write('\n\n');
  for (const [i, { language, fluency }] of (sketch.languages ?? []).entries()) {
    line(
      [language, `/languages/${i}/language`],
      [' – '],
      [fluency ?? '', fluency && `/languages/${i}/fluency`],
    );
  }
  for (const [i, certificate] of (sketch.certificates ?? []).entries())
    line([certificate, `/certificates/${i}/name`]);
  for (const extra of sketch.extra ?? []) line([extra]);
  const location = {
    ...(sketch.city && { city: sketch.city }),
    ...(sketch.countryCode && { countryCode: sketch.countryCode }),
  };
  const profile: Profile = {
    basics: { name, email, location, ...(sketch.summary && { summary: sketch.summary }) },
    work: (sketch.work ?? []).map((work) => ({ ...work, highlights: [...(work.highlights ?? [])] })),
    education: (sketch.education ?? []).map((one) => ({ ...one })),
    skills: (sketch.skills ?? []).map((skill) => ({ name: skill })),
    languages: (sketch.languages ?? []).map((one) => ({ ...one })),
    projects: [],
    certificates: (sketch.certificates ?? []).map((certificate) => ({ name: certificate })),
    awards: [],
    publications: [],
    volunteer: [],
    interests: [],
    references: [],
    meta: {
      inlay: {
        ...(sketch.language && { language: sketch.language }),
        confidence,
        fields,
        hiddenCharacters: sketch.hiddenCharacters ?? 0,
      },
    },
  };
  const middle = text.indexOf('\n\n', Math.floor(text.length / 2));
  const cut = middle < 0 ? text.length : middle + 1;
  const pages = [
    { page: 1, start: 0, end: cut },
    { page: 2, start: cut, end: text.length },
  ];
  return { profile, text, pages, now };
}
