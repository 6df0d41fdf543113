import { languages, type TaxonomyLanguage } from '../read-taxonomy.ts';
import { addForms, type Concepts, openConcept } from './concept.ts';
import { TableFault, type TableFile } from './read-delimited.ts';

const known: readonly TaxonomyLanguage[] = ['en', ...languages];

/** ESCO, classification for download in CSV: `skills_en.csv` and its other languages. */
export const isEscoSkills = ({ columns }: TableFile): boolean =>
  ['conceptUri', 'preferredLabel', 'altLabels'].every((name) => columns.includes(name));

/** ESCO: `broaderRelationsSkillPillar_en.csv`. */
export const isEscoBroader = ({ columns }: TableFile): boolean =>
  ['conceptUri', 'broaderUri'].every((name) => columns.includes(name));

/** Adds the skills of one language; gives how many rows it read. */
export function readEscoSkills(name: string, { rows }: TableFile, concepts: Concepts): number {
  const language = findLanguage(name);
  for (const { line, cells } of rows) {
    const { conceptUri = '', conceptType, preferredLabel = '', altLabels = '', status } = cells;
    if (conceptType !== undefined && conceptType !== 'KnowledgeSkillCompetence') {
      throw new TableFault(`Line ${line} is a ${conceptType}. Only ESCO's files of skills are read.`);
    }
    const withdrawn = status !== undefined && status !== '' && status !== 'released';
    const concept = openConcept(concepts, toId(conceptUri, line), withdrawn);
    addForms(concept, language, [preferredLabel, ...altLabels.split('\n')].map(dropQualifier));
  }
  return rows.length;
}

export function readEscoBroader({ rows }: TableFile, concepts: Concepts): void {
  for (const { line, cells } of rows) {
    const concept = concepts.get(toId(cells.conceptUri ?? '', line));
    concept?.broader.push(toId(cells.broaderUri ?? '', line));
  }
}

/** "Python (computer programming)" is "Python" in every CV. */
const dropQualifier = (text: string): string => text.replace(/(?<=\S)\s+\([^()]*\)\s*$/, '');

function toId(uri: string, line: number): string {
  const tail = /\/([^/\s]+)$/.exec(uri)?.[1];
  if (!tail) throw new TableFault(`Line ${line} has no address of a concept.`);
  return `esco-${tail.toLowerCase()}`;
}

/** ESCO tells the language of a file in its name only. */
function findLanguage(name: string): TaxonomyLanguage {
  const code = /_([a-z]{2})\.csv$/i.exec(name)?.[1]?.toLowerCase();
  if (!code)
    throw new TableFault('Keep the name that ESCO gave it, such as skills_de.csv: it tells the language.');
  const language = known.find((each) => each === code);
  if (!language) throw new TableFault(`Its language, ${code}, is not one of ${known.join(', ')}.`);
  return language;
}
