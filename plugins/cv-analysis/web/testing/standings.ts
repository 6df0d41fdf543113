import { writeCredit } from '../../shared/credit-code.ts';
import type { Requirement, VerdictValue } from '../../shared/match.ts';
import { combineOverall } from '../../shared/overall.ts';
import type { StandingColumns, Standings } from '../../shared/standings.ts';
import { memberAnalysis, positionId } from './sample.ts';

export const requirements: readonly Requirement[] = memberAnalysis.report!.requirements;

interface Person {
  readonly name: string | null;
  readonly verdicts?: readonly VerdictValue[];
  readonly state?: StandingColumns['state'][number];
  readonly flags?: string;
  readonly decision?: StandingColumns['decision'][number];
}

const credits = { met: 1, partly: 0.5, not_shown: 0 };
const idOf = (kind: string, at: number) => `01K0000000000000000000${kind}${String(at).padStart(3, '0')}`;

/** A position's answer with these people, as the server packs it. */
export function makeStandings(people: readonly Person[], change: Partial<Standings> = {}): Standings {
  const rows = people.map(({ name, verdicts = [], state = 'completed', flags = '', decision = null }, at) => {
    const earned = verdicts.map((verdict) => ({ verdict, credit: credits[verdict], doubt: 0.1 }));
    const credited = earned.map((each, index) => ({ ...requirements[index]!, ...each }));
    const overall = state === 'completed' ? combineOverall(credited, { reading: 0, reasons: [] }) : null;
    return { name, state, flags, decision, earned, overall, at };
  });
  const pick = <T>(read: (row: (typeof rows)[number]) => T) => rows.map(read);
  return {
    positionId,
    positionTitle: 'Platform Engineer',
    positionVersion: 1,
    revision: 1,
    requirements: [...requirements],
    standings: {
      id: pick(({ at }) => idOf('S', at)),
      analysisId: pick(({ at }) => idOf('A', at)),
      subjectId: pick(({ at }) => idOf('P', at)),
      documentId: pick(({ at }) => idOf('D', at)),
      name: pick(({ name }) => name),
      fileName: pick(({ at }) => `cv-${at}.pdf`),
      state: pick(({ state }) => state),
      low: pick(({ overall }) => overall?.low ?? null),
      high: pick(({ overall }) => overall?.high ?? null),
      band: pick(({ overall }) => overall?.band ?? null),
      credits: pick(({ earned }) =>
        requirements.map((_, index) => (earned[index] ? writeCredit(earned[index]) : '-----')).join(''),
      ),
      reading: pick(() => 0),
      years: pick(({ at, overall }) => (overall ? at + 0.5 : null)),
      flags: pick(({ flags }) => flags),
      decision: pick(({ decision }) => decision),
      receivedAt: pick(({ at }) => 1_790_000_000 + at * 86_400),
    },
    next: null,
    filling: null,
    madeAt: '2026-11-21T10:00:00.000Z',
    ...change,
  };
}
