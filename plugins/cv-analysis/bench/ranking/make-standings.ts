import type { Database } from '../../../../server/kernel/db/index.ts';
import { createId } from '../../../../server/kernel/db/index.ts';
import { readDocument } from '../../../../server/kernel/reader/index.ts';
import type { Analysis } from '../../collections/index.ts';
import { makeResult } from '../../server/analyses/make-result.ts';
import { engineVersion } from '../../server/match/match-profile.ts';
import { describeStanding } from '../../server/ranking/describe-standing.ts';
import { describeTraits } from '../../server/similar/note-traits.ts';
import type { RequirementSet } from '../../shared/requirements.ts';
import { createRandom, makeName, position, writeCv } from './people.ts';

/** CVs that are really read and matched; the others show the same under other names. */
const variants = 40;
const atOnce = 500;
const decisions = ['invite', 'hold', 'decline', null, null, null] as const;

/** Fills a position with analysed CVs, as they would stand there after a long campaign. The first ones can be opened. */
export async function makeStandings(
  db: Database,
  { tenantId, set, count }: { tenantId: string; set: RequirementSet; count: number },
): Promise<void> {
  const random = createRandom(7);
  const made: Analysis[] = [];
  for (let at = 0; at < Math.min(variants, count); at += 1) made.push(await makeAnalysis(set, random));
  const people = Array.from({ length: count }, (_, at) => {
    const model = made[at % made.length]!;
    if (at < made.length) return model;
    const name = makeName(random);
    const profile = { ...model.profile!, basics: { ...model.profile!.basics, name } };
    const ids = { id: createId(), subjectId: createId(), documentId: createId() };
    return {
      ...model,
      ...ids,
      profile,
      fileName: `${name.replaceAll(' ', '-')}.pdf`,
      createdAt: someDay(random),
    };
  });
  const insert = async (table: string, rows: readonly (readonly [string, string, object])[]) => {
    for (let at = 0; at < rows.length; at += atOnce) {
      const part = rows.slice(at, at + atOnce);
      await db.inTenant(tenantId, () =>
        db.query(
          `INSERT INTO ${table} (id, tenant_id, subject_id, record)
           SELECT id, $1, subject_id, record FROM jsonb_to_recordset($2::jsonb) AS r (id text, subject_id text, record jsonb)`,
          [tenantId, JSON.stringify(part.map(([id, subject_id, record]) => ({ id, subject_id, record })))],
        ),
      );
    }
  };
  for (let at = 0; at < people.length; at += atOnce) {
    const ids = people.slice(at, at + atOnce).map(({ subjectId }) => subjectId);
    await db.inTenant(tenantId, () =>
      db.query(`INSERT INTO subjects (id, tenant_id, kind) SELECT unnest($2::text[]), $1, 'anonymous'`, [
        tenantId,
        ids,
      ]),
    );
  }
  await insert(
    'm_cv_analysis_analyses',
    made.map(({ id, createdAt: _, updatedAt: __, ...record }) => [id, record.subjectId, record]),
  );
  await insert(
    'm_cv_analysis_standings',
    people.map((analysis) => {
      const decision = decisions[Math.floor(random() * decisions.length)]!;
      const signs = { hidden: random() < 0.03, injection: random() < 0.01 };
      return [createId(), analysis.subjectId, { ...describeStanding(analysis)!, ...signs, decision }];
    }),
  );
  const known = new Map(made.map((analysis) => [analysis.text, describeTraits(analysis)!]));
  await insert(
    'm_cv_analysis_traits',
    people.map(({ id: analysisId, subjectId, documentId, profile, text }) => {
      const who = { analysisId, subjectId, documentId, personName: profile!.basics.name ?? null };
      return [createId(), subjectId, { ...known.get(text)!, ...who }];
    }),
  );
}

const someDay = (random: () => number) =>
  new Date(Date.UTC(2026, 9, 1) + random() * 50 * 86_400_000).toISOString();

async function makeAnalysis(set: RequirementSet, random: () => number): Promise<Analysis> {
  const name = makeName(random);
  const layout = await readDocument(Buffer.from(writeCv(name, random)), { name: 'cv.txt' });
  const asOf = '2026-11-21';
  const wish = { ...position, requirementsId: createId(), requirements: [...set.requirements] };
  const result = await makeResult({ layout, wish, asOf }, async () => {});
  return {
    ...result,
    id: createId(),
    key: createId(),
    subjectId: createId(),
    documentId: createId(),
    fileName: `${name.replaceAll(' ', '-')}.pdf`,
    contentHash: createId(),
    positionId: set.positionId,
    positionVersion: set.positionVersion,
    requirementsRevision: set.revision,
    positionTitle: set.positionTitle,
    engine: engineVersion,
    asOf,
    state: 'completed',
    tries: 1,
    jobId: null,
    error: null,
    announced: true,
    blind: false,
    revealed: null,
    model: null,
    createdAt: someDay(random),
    updatedAt: someDay(random),
  };
}
