import type { DocumentLayout } from 'inlay/sdk';
import { brokenFile } from '../errors.ts';
import { FlowLayout } from '../flow-layout.ts';
import { playRtf } from './play-rtf.ts';
import { readTables } from './read-tables.ts';
import { tokenize } from './tokenize.ts';

/** Reads the visible text of an RTF file (Rich Text Format 1.9.1): paragraphs, lists, tables, links. */
export async function readRtf(bytes: Uint8Array): Promise<DocumentLayout> {
  const tokens = tokenize(bytes);
  // Cut off in the middle, a file of words may still be read; without any, it never was one.
  if (tokens.length < 3) throw brokenFile();
  const layout = new FlowLayout();
  playRtf(tokens, readTables(tokens), layout);
  return layout.finish('rtf');
}
