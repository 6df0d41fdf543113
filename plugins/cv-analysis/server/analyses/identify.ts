import { createHash } from 'node:crypto';

/** All that decides what an analysis says. */
export interface Ingredients {
  readonly subjectId: string;
  readonly contentHash: string;
  readonly positionId: string | null;
  readonly positionVersion: number | null;
  readonly requirementsRevision: number | null;
  readonly engine: string;
}

/** Names an analysis by what it is made from: the same ingredients are the same analysis. */
export function identifyAnalysis(ingredients: Ingredients): string {
  const { subjectId, contentHash, positionId, positionVersion, requirementsRevision, engine } = ingredients;
  const parts = [subjectId, contentHash, positionId, positionVersion, requirementsRevision, engine];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
