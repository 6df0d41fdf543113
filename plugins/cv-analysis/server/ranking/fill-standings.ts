import { type JobRun, job, Type } from 'inlay/sdk';
import type { CvServices } from '../services.ts';
import { noteTraits } from '../similar/note-traits.ts';
import { noteStanding } from './note-standing.ts';

/** Analyses come with their whole text; a few at a time keep the memory small. */
const atOnce = 20;

/** Writes the rows of analyses that were made before there were rows. A repeat writes the same ones. */
export const fillStandings = job({
  input: Type.Object({ positionId: Type.Union([Type.String(), Type.Null()]) }),
  timeoutSeconds: 600,
  run: async ({ positionId }, services: CvServices, run: JobRun) => {
    const { analyses } = services.collections;
    let filled = 0;
    for (let cursor: string | undefined; ; ) {
      const { data, page } = await analyses.list({
        ...(positionId !== null && { where: { positionId } }),
        order: 'oldest',
        limit: atOnce,
        cursor,
      });
      for (const analysis of data) {
        run.signal.throwIfAborted();
        await noteStanding(analysis, services);
        await noteTraits(analysis, services);
        filled += 1;
      }
      await run.progress(1 - 1 / (1 + filled / 100), 'filling');
      if (page.next === null) return { filled };
      cursor = page.next;
    }
  },
});

/** Fills the rows of a position that has analyses and no rows; the job's id, or null where there is nothing to fill. */
export async function startFilling(positionId: string, services: CvServices): Promise<string | null> {
  const { data } = await services.collections.analyses.list({ where: { positionId }, limit: 1 });
  const [newest] = data;
  if (!newest) return null;
  // One for each newest analysis: rows that were lost again can be filled again.
  const { id } = await services.jobs.start('fill-standings', { positionId }, { key: `fill:${newest.id}` });
  return id;
}

/** A version that brings rows fills them for all positions at once. */
export async function fillAfterUpgrade(services: CvServices, from: string): Promise<void> {
  const { data } = await services.collections.standings.list({ limit: 1 });
  if (data.length > 0) return;
  await services.jobs.start('fill-standings', { positionId: null }, { key: `fill-upgrade:${from}` });
}
