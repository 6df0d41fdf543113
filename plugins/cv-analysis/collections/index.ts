import { analyses } from './analyses.ts';
import { answers } from './answers.ts';
import { batches, batchFiles } from './batches.ts';
import { decisions } from './decisions.ts';
import { notes } from './notes.ts';
import { requirements } from './requirements.ts';
import { reveals } from './reveals.ts';
import { standings } from './standings.ts';
import { traits } from './traits.ts';

export type { Analysis } from './analyses.ts';
export type { Batch, BatchFile } from './batches.ts';
export type { RequirementRevision } from './requirements.ts';
export type { Standing } from './standings.ts';
export type { Traits } from './traits.ts';

/** All collections of the module, by the names in the manifest. */
export const collections = {
  analyses,
  answers,
  decisions,
  notes,
  requirements,
  reveals,
  batches,
  batch_files: batchFiles,
  standings,
  traits,
};
