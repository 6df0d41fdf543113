import { isAppError, type JobRun, job, Type } from 'inlay/sdk';
import type { Analysis } from '../../collections/index.ts';
import { readCvSettings, tellErasureDay } from '../../shared/settings.ts';
import { deleteAnalysis } from '../analyses/show-analysis.ts';
import type { CvServices } from '../services.ts';

/** A page of analyses with their texts is large; a few at a time keep the memory small. */
const atOnce = 20;

/** Erases analyses, and the files they were made from, whose day has come. A repeat goes on with what is left. */
export const eraseOld = job({
  input: Type.Object({}),
  timeoutSeconds: 600,
  run: async (_input, services: CvServices, run: JobRun) => {
    const settings = readCvSettings(services.settings);
    const today = services.clock.now().toISOString().slice(0, 10);
    for (let erased = 0; ; ) {
      const { data } = await services.collections.analyses.list({ order: 'oldest', limit: atOnce });
      const old = data.filter(({ createdAt }) => tellErasureDay(createdAt, settings) <= today);
      for (const analysis of old) {
        run.signal.throwIfAborted();
        await erase(analysis, services);
        erased += 1;
      }
      // They come in the order of their age: after a younger one there is no older one.
      if (old.length < data.length || data.length === 0) return { erased };
    }
  },
});

async function erase(analysis: Analysis, services: CvServices): Promise<void> {
  const { id, documentId } = analysis;
  await deleteAnalysis({ id }, services).catch(passGone);
  const { data } = await services.collections.analyses.list({ where: { documentId }, limit: 1 });
  // A file that was read again since stays as long as what was read from it then.
  if (data.length === 0) await services.documents.delete(documentId).catch(passGone);
}

/** Somebody else was quicker. */
function passGone(error: unknown): void {
  if (!isAppError(error) || error.status !== 404) throw error;
}
