import type { CvServices } from '../services.ts';

/** Deletes what members wrote about an analysis that goes, and says how much it was. */
export async function forgetNotes(
  analysisId: string,
  { collections: { notes, decisions } }: CvServices,
): Promise<{ notes: number; decisions: number }> {
  return { notes: await empty(notes, analysisId), decisions: await empty(decisions, analysisId) };
}

async function empty(
  store: CvServices['collections']['notes'] | CvServices['collections']['decisions'],
  analysisId: string,
): Promise<number> {
  for (let deleted = 0; ; ) {
    const { data } = await store.list({ where: { analysisId }, limit: 100 });
    if (data.length === 0) return deleted;
    for (const { id } of data) await store.delete(id);
    deleted += data.length;
  }
}
