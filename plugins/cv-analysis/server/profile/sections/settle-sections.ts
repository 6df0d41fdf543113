import { findDates } from '../dates/find-dates.ts';
import { countWords } from '../text/fold.ts';
import type { Section } from './find-sections.ts';

/** Gives sections without a known name to the kind that their content shows. */
export function settleSections(sections: readonly Section[]): Section[] {
  const hasSkills = sections.some(({ kind, lines }) => kind === 'skills' && lines.length > 2);
  return sections.map((section) => {
    if (section.kind === 'other' && section.lines.some(({ text }) => /\S@\S+\.\S/.test(text)))
      return { ...section, kind: 'personal' };
    if (section.kind !== 'other' || !isTags(section)) return section;
    // "Frontend" over a list of short words, with no heading for skills anywhere, is a group of skills.
    return hasSkills ? section : { ...section, kind: 'skills', group: true };
  });
}

function isTags({ lines }: Section): boolean {
  return (
    lines.length > 0 &&
    lines.every(
      (line) => (countWords(line.text) <= 5 || /[,;·•|]/.test(line.text)) && !/[.!?]$/.test(line.text),
    ) &&
    !lines.some((line) => findDates(line.text).some((date) => !date.single))
  );
}
