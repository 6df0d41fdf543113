import { people } from '../data/people/index.ts';
import type { DemoPosition } from '../data/position.ts';

/** Somebody who applied, as this ATS knows them. */
export interface Applicant {
  /** The ATS's own id. */
  readonly id: string;
  readonly name: string;
  readonly headline: string;
  readonly email: string;
  readonly contact: readonly string[];
  readonly summary: string;
  readonly locale: string;
  /** File name of their CV. */
  readonly resume: string;
  readonly position: Pick<DemoPosition, 'key' | 'title' | 'company'>;
  readonly stage: string;
}

const stages = ['New', 'Screening', 'Interview', 'New'];

/** The demo's invented people, each for the opening that their CV was written for. */
export const listApplicants = (positions: readonly DemoPosition[]): Applicant[] =>
  people.flatMap(({ file, name, headline, contact, summary, locale, position: key }, index) => {
    const position = positions.find((each) => each.key === key);
    if (!position) return [];
    return {
      id: file.toLowerCase(),
      name,
      headline,
      email: contact.find((line) => line.includes('@')) ?? '',
      contact: contact.filter((line) => !line.includes('@')),
      summary,
      locale,
      resume: `${file}.pdf`,
      position,
      stage: stages[index % stages.length]!,
    };
  });
