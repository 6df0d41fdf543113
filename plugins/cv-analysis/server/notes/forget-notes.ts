import type { CvServices } from '../services.ts';

/** Deletes what members wrote about an analysis that goes. */
export async function forgetNotes(analysisId: string, { collections }: CvServices): Promise<void> {
  for (const store of [collections.notes, collections.decisions]) {
    for (;;) {
      const { data } = await store.list({ where: { analysisId }, limit: 100 });
      if (data.length === 0) break;
      for (const { id } of data) await store.delete(id);
    }
  }
}
