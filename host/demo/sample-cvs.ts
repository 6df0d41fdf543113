import { people } from './data/people/index.ts';
import type { DemoEntry, DemoPerson } from './data/person.ts';

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** Turns a pdfmake definition, which is plain data, into a PDF. */
export type RenderPdf = (definition: Record<string, Plain>) => Promise<Uint8Array>;

/** What is known of a sample CV before it is made. */
export interface SampleCvFacts {
  /** File name. */
  readonly name: string;
  /** Who it is about. */
  readonly person: string;
  readonly headline: string;
  /** Key of the opening it was written for. */
  readonly position: string;
}

export interface SampleCv extends SampleCvFacts {
  readonly bytes: Uint8Array;
}

const describeFacts = ({ file, name, headline, position }: DemoPerson): SampleCvFacts => ({
  name: `${file}.pdf`,
  person: name,
  headline,
  position,
});

export const sampleCvFacts: readonly SampleCvFacts[] = people.map(describeFacts);

/** Makes the CVs of the demo's invented people as PDFs. */
export async function makeSampleCvs(renderPdf: RenderPdf): Promise<SampleCv[]> {
  const cvs: SampleCv[] = [];
  for (const person of people)
    cvs.push({ ...describeFacts(person), bytes: await renderPdf(describeCv(person)) });
  return cvs;
}

const headings = {
  en: {
    work: 'Experience',
    education: 'Education',
    skills: 'Skills',
    languages: 'Languages',
    more: 'Certificates',
  },
  de: {
    work: 'Berufserfahrung',
    education: 'Ausbildung',
    skills: 'Kenntnisse',
    languages: 'Sprachen',
    more: 'Zertifikate',
  },
} as const;

function describeCv(person: DemoPerson): Record<string, Plain> {
  const words = headings[person.locale];
  const skills = person.skills.map(({ group, names }) => `${group}: ${names.join(', ')}`);
  return {
    info: { title: `${person.name}, ${person.headline}`, author: person.name },
    pageSize: 'A4',
    pageMargins: [56, 56, 56, 56],
    defaultStyle: { fontSize: 10, lineHeight: 1.3 },
    styles: {
      name: { fontSize: 24, bold: true, lineHeight: 1.1 },
      headline: { fontSize: 13, color: '#2f5d62', margin: [0, 0, 0, 6] },
      contact: { color: '#555555', margin: [0, 0, 0, 12] },
      heading: { fontSize: 13, bold: true, color: '#2f5d62', margin: [0, 14, 0, 4] },
      entry: { bold: true, fontSize: 11 },
      place: { color: '#555555', margin: [0, 0, 0, 3] },
    },
    content: [
      { text: person.name, style: 'name' },
      { text: person.headline, style: 'headline' },
      { text: person.contact.join('  |  '), style: 'contact' },
      { text: person.summary },
      ...writeSection(words.work, person.work.flatMap(writeEntry)),
      ...writeSection(words.education, person.education.flatMap(writeEntry)),
      ...writeSection(
        words.skills,
        skills.map((text) => ({ text })),
      ),
      ...writeSection(words.languages, [{ text: person.languages.join(', ') }]),
      ...writeSection(
        words.more,
        person.certificates.map((text) => ({ text })),
      ),
    ],
  };
}

const writeSection = (heading: string, body: readonly Plain[]): Plain[] =>
  body.length > 0 ? [{ text: heading, style: 'heading' }, ...body] : [];

const writeEntry = ({ title, place, dates, points }: DemoEntry): Plain[] => [
  {
    columns: [
      { text: title, style: 'entry' },
      { text: dates, alignment: 'right', width: 'auto' },
    ],
  },
  { text: place, style: 'place' },
  ...(points.length > 0 ? [{ ul: points, margin: [0, 0, 0, 6] }] : []),
];
