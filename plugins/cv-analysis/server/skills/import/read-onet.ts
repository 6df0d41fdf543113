import { slugLabel } from '../read-taxonomy.ts';
import { addForms, type Concepts, openConcept } from './concept.ts';
import { TableFault, type TableFile } from './read-delimited.ts';

const code = 'O*NET-SOC Code';

/** O*NET database as text: `Skills.txt`, and `Knowledge.txt` and `Abilities.txt`, which look the same. */
export const isOnetElements = ({ columns }: TableFile): boolean =>
  [code, 'Element ID', 'Element Name'].every((name) => columns.includes(name));

/** O*NET: `Technology Skills.txt` and `Tools Used.txt`. */
export const isOnetExamples = ({ columns }: TableFile): boolean =>
  [code, 'Example', 'Commodity Code', 'Commodity Title'].every((name) => columns.includes(name));

/** O*NET names a skill once for each occupation and scale. Gives how many different ones there are. */
export function readOnetElements({ rows }: TableFile, concepts: Concepts): number {
  const seen = new Set<string>();
  for (const { line, cells } of rows) {
    const id = `onet-${cells['Element ID']!.trim().toLowerCase()}`;
    const name = cells['Element Name']!.trim();
    if (id === 'onet-' || !name) throw new TableFault(`Line ${line} has no Element ID or no Element Name.`);
    addForms(openConcept(concepts, id), 'en', [name]);
    seen.add(id);
  }
  return seen.size;
}

/** An example ("Autodesk AutoCAD") is a kind of its commodity ("Computer aided design CAD software"). */
export function readOnetExamples({ rows }: TableFile, concepts: Concepts): number {
  const seen = new Set<string>();
  for (const { line, cells } of rows) {
    const example = cells.Example!.trim();
    const commodity = cells['Commodity Code']!.trim();
    if (!example || !/^\d+$/.test(commodity)) {
      throw new TableFault(`Line ${line} has no Example or no number as its Commodity Code.`);
    }
    const group = openConcept(concepts, `onet-${commodity}`);
    addForms(group, 'en', [cells['Commodity Title']!]);
    const concept = openConcept(concepts, `onet-${slugLabel(example)}`);
    addForms(concept, 'en', [example]);
    if (!concept.broader.includes(group.id)) concept.broader.push(group.id);
    seen.add(group.id).add(concept.id);
  }
  return seen.size;
}
