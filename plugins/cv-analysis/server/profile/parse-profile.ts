import type { DocumentLayout } from 'inlay/sdk';
import type { FieldNote, Profile } from '../../shared/profile.ts';
import { findEmail } from './contact/find-email.ts';
import { findName } from './contact/find-name.ts';
import { readEducation } from './education/read-education.ts';
import { findListedLanguages, readLanguages } from './languages/read-languages.ts';
import {
  readAwards,
  readCertificates,
  readInterests,
  readProjects,
  readPublications,
  readReferences,
} from './others/read-titled.ts';
import { separateCvs } from './people/separate-cvs.ts';
import { readBasics } from './read-basics.ts';
import { findSections, type Section } from './sections/find-sections.ts';
import type { SectionKind } from './sections/names.ts';
import { settleSections } from './sections/settle-sections.ts';
import { readSkills } from './skills/read-skills.ts';
import { fold } from './text/fold.ts';
import { settle } from './text/found.ts';
import { guessLanguage } from './text/guess-language.ts';
import { type Line, readLines } from './text/lines.ts';
import { readVolunteer, readWork } from './work/read-work.ts';

/**
 * Reads a CV's layout as JSON Resume 1.0. Rules only: the same layout gives the same profile. Each value has
 * its confidence and place in `meta.inlay.fields`.
 */
export function parseProfile(layout: DocumentLayout): Profile {
  const { own: lines, others } = separateCvs(readLines(layout));
  const end = others.length > 0 ? (lines.at(-1)?.page ?? 1) : Number.POSITIVE_INFINITY;
  const sections = settleSections(findSections(withoutRepeats(lines)));
  const read = <T>(
    kind: SectionKind,
    reader: (lines: readonly Line[], name?: Section['heading']) => T[],
  ): T[] =>
    sections
      .filter((section) => section.kind === kind && section.heading && section.lines.length > 0)
      .flatMap((section) => reader(section.lines, section.group ? section.heading : undefined));
  const draft = {
    basics: readBasics(
      lines,
      sections,
      layout.links.filter(({ page }) => page <= end),
    ),
    work: read('work', readWork),
    education: read('education', readEducation),
    skills: read('skills', readSkills),
    languages: firstFilled(read('languages', readLanguages), () => findListedLanguages(lines.slice(0, 40))),
    projects: read('projects', readProjects),
    certificates: read('certificates', readCertificates),
    awards: read('awards', readAwards),
    publications: read('publications', readPublications),
    volunteer: read('volunteer', readVolunteer),
    interests: read('interests', readInterests),
    references: read('references', readReferences),
  };
  const fields: Record<string, FieldNote> = {};
  const plain: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(draft)) plain[key] = settle(value, `/${key}`, fields);
  const language = guessLanguage(lines.map((line) => line.text).join('\n'));
  return {
    ...(plain as Omit<Profile, 'meta'>),
    meta: {
      inlay: {
        ...(language ? { language } : {}),
        confidence: rateProfile(plain, fields, sections, language !== undefined),
        fields,
        ...(others.length > 0 ? { others } : {}),
        hiddenCharacters: layout.hidden.reduce((sum, { characters }) => sum + characters, 0),
      },
    },
  };
}

/** Without lines that say once more who it is and how to reach them, such as the foot of a page. */
function withoutRepeats(lines: readonly Line[]): Line[] {
  const email = findEmail(lines)?.value;
  const first = lines.findIndex(({ text }) => email !== undefined && text.includes(email));
  const name = email && findName(lines, email)?.name.text;
  if (!email || !name) return [...lines];
  const who = fold(name);
  return lines.filter(({ text }, i) => i <= first || !text.includes(email) || !fold(text).includes(who));
}

const firstFilled = <T>(list: T[], other: () => T[]): T[] => (list.length > 0 ? list : other());

/** Few fields, no known section or a language that is not ours pull the whole down. */
function rateProfile(
  plain: Record<string, unknown>,
  fields: Readonly<Record<string, FieldNote>>,
  sections: readonly Section[],
  known: boolean,
): number {
  const notes = Object.values(fields);
  if (notes.length === 0) return 0;
  const mean = notes.reduce((sum, note) => sum + note.confidence, 0) / notes.length;
  const filled = ['work', 'education', 'skills'].filter((key) => (plain[key] as unknown[]).length > 0).length;
  const headed = sections.some((section) => section.heading && section.kind !== 'other');
  const whole = (filled / 3) * 0.5 + (headed ? 0.3 : 0) + (known ? 0.2 : 0);
  return Math.round(mean * whole * 100) / 100;
}
