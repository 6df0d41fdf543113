import type { RequirementRevision, Standing } from '../../collections/index.ts';
import { noCode } from '../../shared/credit-code.ts';
import { type StandingColumns, type StandingFlag, standingFlags } from '../../shared/standings.ts';
import { isOutdated, weighNow } from './weigh-now.ts';

interface Look {
  readonly requirements: RequirementRevision;
  /** Whose it is, as far as it may be known. */
  readonly name: (row: Standing) => string | null;
}

/** Turns rows into columns. */
export function packStandings(rows: readonly Standing[], { requirements, name }: Look): StandingColumns {
  const pick = <T>(read: (row: Standing) => T) => rows.map(read);
  const overall = new Map(rows.map((row) => [row, weighNow(row, requirements)]));
  return {
    id: pick(({ id }) => id),
    analysisId: pick(({ analysisId }) => analysisId),
    subjectId: pick(({ subjectId }) => subjectId),
    documentId: pick(({ documentId }) => documentId),
    name: pick(name),
    fileName: pick(({ blind, fileName }) => (blind ? null : fileName)),
    state: pick(({ state }) => state),
    low: pick((row) => overall.get(row)?.low ?? null),
    high: pick((row) => overall.get(row)?.high ?? null),
    band: pick((row) => overall.get(row)?.band ?? null),
    credits: pick(({ credits }) => requirements.items.map(({ id }) => credits[id] ?? noCode).join('')),
    reading: pick(({ reading }) => reading),
    years: pick(({ years }) => years),
    flags: pick((row) => writeFlags(row, requirements)),
    decision: pick(({ decision }) => decision),
    receivedAt: pick(({ receivedAt }) => Math.floor(Date.parse(receivedAt) / 1000)),
  };
}

function writeFlags(row: Standing, requirements: RequirementRevision): string {
  const says: Record<StandingFlag, boolean> = {
    hidden: row.hidden,
    injection: row.injection,
    stuffed: row.stuffed === true,
    doubted: row.doubts.length > 0,
    outdated: row.state === 'completed' && isOutdated(row, requirements),
    blind: row.blind,
  };
  return Object.entries(standingFlags)
    .filter(([, flag]) => says[flag])
    .map(([letter]) => letter)
    .join('');
}
