import { isAppError, type JobRun, job, type Static, Type } from 'inlay/sdk';
import type { Analysis } from '../../collections/index.ts';
import { addModel } from '../model/add-model.ts';
import { noteStanding } from '../ranking/note-standing.ts';
import { lockRequirements } from '../requirements/revisions.ts';
import type { CvServices } from '../services.ts';
import { noteTraits } from '../similar/note-traits.ts';
import { describePages } from '../viewer/describe-pages.ts';
import { announceEnd } from './announce.ts';
import { describePerson } from './describe-person.ts';
import { makeResult } from './make-result.ts';
import { sendLatestGrade } from './send-grade.ts';
import { Wish } from './wish.ts';

const AnalyseCv = Type.Object({
  analysisId: Type.String(),
  wish: Type.Union([Wish, Type.Null()]),
});
export type AnalyseCv = Static<typeof AnalyseCv>;

const attempts = 3;

/** Reads a CV and holds it against a position. A repeat writes over what it wrote, and tells of it once. */
export const analyseCv = job({
  input: AnalyseCv,
  attempts,
  // A model may be asked two questions, a minute each.
  timeoutSeconds: 300,
  run: async ({ analysisId, wish }, services: CvServices, run: JobRun) => {
    const { analyses } = services.collections;
    const analysis = await analyses.get(analysisId);
    if (!analysis) return null;
    const done = analysis.state === 'completed' ? analysis : await analyse(analysis, wish, services, run);
    if (done) {
      await noteStanding(done, services);
      await noteTraits(done, services);
      await announceEnd(done, services);
      await sendLatestGrade(done, services);
    }
    await run.progress(1, 'done');
    return { analysisId };
  },
});

async function analyse(
  { id, subjectId, documentId, asOf }: Analysis,
  wish: Wish | null,
  services: CvServices,
  run: JobRun,
): Promise<Analysis | undefined> {
  const { collections, documents } = services;
  const { analyses } = collections;
  await analyses.update(id, { state: 'running', jobId: run.id });
  try {
    await run.progress(0.1, 'reading');
    if (wish) await lockRequirements(wish.requirementsId, services);
    const layout = await documents.layout(documentId);
    const result = await makeResult({ layout, wish, asOf }, async (fraction, step) => {
      run.signal.throwIfAborted();
      await run.progress(fraction, step);
    });
    const model = await addModel(result, { subjectId, asOf }, wish, services);
    run.signal.throwIfAborted();
    const viewer = describePages(layout, { ...result, model });
    const analysis = await analyses.update(id, { ...result, model, viewer, state: 'completed', error: null });
    if (analysis) await describePerson(analysis, services);
    return analysis;
  } catch (error) {
    const final = run.attempt >= attempts || (isAppError(error) && error.status < 500);
    if (final && !run.signal.aborted) {
      await noteFailure(id, error, services);
      if (services.launch?.placement === 'embed.public' && isUseless(error))
        await documents.delete(documentId);
    }
    throw error;
  }
}

/** No reading makes sense of this file, so a candidate's is not kept. A recruiter may still look at theirs. */
const isUseless = (error: unknown): boolean =>
  isAppError(error) &&
  error.code.startsWith('documents.') &&
  !['documents.timeout', 'documents.busy', 'documents.not_found'].includes(error.code);

async function noteFailure(id: string, error: unknown, services: CvServices): Promise<void> {
  const { code, message } = isAppError(error)
    ? error
    : { code: 'jobs.failed', message: 'Something went wrong on our side. Try again later.' };
  const { analyses } = services.collections;
  const analysis = await analyses.update(id, { state: 'failed', error: { code, message } });
  if (!analysis) return;
  await noteStanding(analysis, services);
  await announceEnd(analysis, services);
}
