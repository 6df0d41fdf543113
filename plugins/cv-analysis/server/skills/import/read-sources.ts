import type { Concepts } from './concept.ts';
import { readDelimited, TableFault, type TableFile } from './read-delimited.ts';
import { isEscoBroader, isEscoSkills, readEscoBroader, readEscoSkills } from './read-esco.ts';
import { isOnetElements, isOnetExamples, readOnetElements, readOnetExamples } from './read-onet.ts';

export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a file was taken for, and how many skills it names. */
export interface SourceNote {
  readonly name: string;
  readonly kind: 'ESCO skills' | 'ESCO broader relations' | 'O*NET skills' | 'O*NET technology and tools';
  readonly skills: number;
}

/** A file that cannot be used. The message is for the operator. */
export class SourceFault extends Error {
  readonly file: string;

  constructor(file: string, message: string) {
    super(message);
    this.file = file;
  }
}

/** Reads files of ESCO and O*NET, in any order, told apart by their columns. */
export function readSources(files: readonly SourceFile[]): { concepts: Concepts; notes: SourceNote[] } {
  const concepts: Concepts = new Map();
  const tables = files.map(({ name, bytes }) => ({ name, table: guard(name, () => readDelimited(bytes)) }));
  // Relations need the skills that they relate.
  tables.sort((a, b) => Number(isEscoBroader(a.table)) - Number(isEscoBroader(b.table)));
  const notes = tables.map(({ name, table }) => guard(name, () => readSource(name, table, concepts)));
  return { concepts, notes };
}

function readSource(name: string, table: TableFile, concepts: Concepts): SourceNote {
  if (isEscoSkills(table))
    return { name, kind: 'ESCO skills', skills: readEscoSkills(name, table, concepts) };
  if (isEscoBroader(table)) {
    if (concepts.size === 0) throw new TableFault('Name the file of skills too, such as skills_en.csv.');
    readEscoBroader(table, concepts);
    return { name, kind: 'ESCO broader relations', skills: 0 };
  }
  if (isOnetElements(table)) return { name, kind: 'O*NET skills', skills: readOnetElements(table, concepts) };
  if (isOnetExamples(table)) {
    return { name, kind: 'O*NET technology and tools', skills: readOnetExamples(table, concepts) };
  }
  throw new TableFault(
    `It is neither a CSV file of ESCO's skills nor a text file of O*NET. Its columns: ${table.columns.join(', ')}.`,
  );
}

function guard<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof TableFault) throw new SourceFault(file, error.message);
    throw error;
  }
}
