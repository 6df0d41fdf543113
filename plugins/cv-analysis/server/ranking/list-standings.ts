import type { InputOf, OutputOf, Position } from 'inlay/sdk';
import type { RequirementRevision, Standing } from '../../collections/index.ts';
import type { api } from '../../shared/api.ts';
import { findPosition } from '../requirements/edit-requirements.ts';
import { findRequirements } from '../requirements/revisions.ts';
import type { CvServices } from '../services.ts';
import { startFilling } from './fill-standings.ts';
import { createNaming } from './name-standing.ts';
import { packStandings } from './pack-standings.ts';

type Contract = (typeof api)['GET /positions/:id/standings'];

/** Rows of one answer: with their requirements they stay below what an answer may hold. */
const mostRows = 5_000;
/** Rows on their way that are looked at again in one question. */
const mostPending = 100;
/** Rows that are read at once. */
export const pageRows = 1_000;

/** How all CVs of a position stand; with `after`, only what has come since, and what was still on its way then. */
export async function listStandings(
  { id, after, pending, cursor, limit = mostRows }: InputOf<Contract>,
  services: CvServices,
): Promise<OutputOf<Contract>> {
  const position = await findPosition(id, services);
  const requirements = await findRequirements(position, services);
  const { rows, next } = after
    ? await readNews(id, { after, pending: pending?.split(',').slice(0, mostPending) ?? [] }, services)
    : await readRows(id, cursor, services, limit);
  const isEmpty = rows.length === 0 && !after && !cursor;
  return {
    ...describePosition(position, requirements),
    standings: packStandings(rows, { requirements, name: createNaming(services) }),
    next,
    filling: isEmpty ? await startFilling(id, services) : null,
    madeAt: services.clock.now().toISOString(),
  };
}

const describePosition = (position: Position, { items, revision }: RequirementRevision) => ({
  positionId: position.id,
  positionTitle: position.title,
  positionVersion: position.version,
  revision,
  requirements: items,
});

/** Newest first, as they are read. */
export async function readRows(
  positionId: string,
  from: string | undefined,
  { collections: { standings } }: CvServices,
  most = mostRows,
): Promise<{ rows: Standing[]; next: string | null }> {
  const rows: Standing[] = [];
  for (let cursor = from; ; ) {
    const { data, page } = await standings.list({
      where: { positionId },
      limit: Math.min(pageRows, most - rows.length),
      cursor,
    });
    rows.push(...data);
    if (page.next === null || rows.length >= most) return { rows, next: page.next };
    cursor = page.next;
  }
}

async function readNews(
  positionId: string,
  { after, pending }: { readonly after: string; readonly pending: readonly string[] },
  { collections: { standings } }: CvServices,
): Promise<{ rows: Standing[]; next: null }> {
  const rows: Standing[] = [];
  for (let cursor: string | undefined; ; ) {
    const { data, page } = await standings.list({ where: { positionId }, limit: 100, cursor });
    // Ids are in the order of time.
    const news = data.filter(({ id }) => id > after);
    rows.push(...news);
    if (page.next === null || news.length < data.length || rows.length >= mostRows) break;
    cursor = page.next;
  }
  const known = await Promise.all(pending.map((id) => standings.get(id)));
  for (const row of known) if (row?.positionId === positionId) rows.push(row);
  return { rows, next: null };
}
