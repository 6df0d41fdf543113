import { type Credit, readCredit } from '../../shared/credit-code.ts';
import type { Band, Requirement } from '../../shared/match.ts';
import type { StandingColumns, StandingFlag, Standings } from '../../shared/standings.ts';
import { standingFlags } from '../../shared/standings.ts';

/** One CV of the position. */
export interface RankedRow extends Record<string, unknown> {
  readonly id: string;
  readonly analysisId: string;
  readonly subjectId: string;
  readonly documentId: string;
  readonly name: string | null;
  readonly fileName: string | null;
  readonly state: StandingColumns['state'][number];
  readonly low: number | null;
  readonly high: number | null;
  readonly band: Band | null;
  /** By the requirements of the position, in their order. */
  readonly credits: readonly (Credit | undefined)[];
  readonly reading: number;
  readonly years: number | null;
  readonly flags: readonly StandingFlag[];
  readonly decision: StandingColumns['decision'][number];
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
  /** Musts that are shown in full, of those that the position asks for. */
  readonly mustsMet: number;
}

/** Turns the columns of an answer into rows. */
export function readRows({
  requirements,
  standings,
}: Pick<Standings, 'requirements' | 'standings'>): RankedRow[] {
  const { length } = requirements;
  // CVs that show the same are many among thousands: each code is read once.
  const known = new Map<string, readonly (Credit | undefined)[]>();
  const readCodes = (codes: string) => {
    const read = known.get(codes) ?? Array.from({ length }, (_, index) => readCredit(codes, index));
    known.set(codes, read);
    return read;
  };
  const flagsOf = new Map<string, readonly StandingFlag[]>();
  const readFlags = (letters: string) => {
    const read =
      flagsOf.get(letters) ??
      [...letters].map((letter) => standingFlags[letter as keyof typeof standingFlags]);
    flagsOf.set(letters, read);
    return read;
  };
  return standings.id.map((id, at) => {
    const credits = readCodes(standings.credits[at]!);
    return {
      id,
      analysisId: standings.analysisId[at]!,
      subjectId: standings.subjectId[at]!,
      documentId: standings.documentId[at]!,
      name: standings.name[at]!,
      fileName: standings.fileName[at]!,
      state: standings.state[at]!,
      low: standings.low[at]!,
      high: standings.high[at]!,
      band: standings.band[at]!,
      credits,
      reading: standings.reading[at]!,
      years: standings.years[at]!,
      flags: readFlags(standings.flags[at]!),
      decision: standings.decision[at]!,
      receivedAt: standings.receivedAt[at]! * 1000,
      mustsMet: countMusts(requirements, credits),
    };
  });
}

const countMusts = (requirements: readonly Requirement[], credits: readonly (Credit | undefined)[]): number =>
  requirements.filter(({ importance }, at) => importance === 'must' && credits[at]?.verdict === 'met').length;

/**
 * Adds rows to those that are there. A document has one row: a finished one comes before one on its way, a later one
 * before an earlier one.
 */
export function mergeRows(rows: readonly RankedRow[], news: readonly RankedRow[]): RankedRow[] {
  const byDocument = new Map<string, RankedRow>();
  for (const row of [...rows, ...news]) {
    const known = byDocument.get(row.documentId);
    if (!known || isBetter(row, known)) byDocument.set(row.documentId, row);
  }
  return [...byDocument.values()];
}

function isBetter(row: RankedRow, known: RankedRow): boolean {
  if (row.id === known.id) return true;
  const [done, knownDone] = [row.state === 'completed', known.state === 'completed'];
  return done === knownDone ? row.id > known.id : done;
}

export const isOnItsWay = ({ state }: Pick<RankedRow, 'state'>): boolean =>
  state === 'queued' || state === 'running';
