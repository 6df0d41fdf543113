import { type DocumentFacts, type InputOf, isAppError, type OutputOf, type Position } from 'inlay/sdk';
import type { Analysis, RequirementRevision } from '../../collections/index.ts';
import type { api } from '../../shared/api.ts';
import { concealDocument } from '../blind/conceal-document.ts';
import { isBlind } from '../blind/is-blind.ts';
import { joinBlind } from '../blind/join-blind.ts';
import { engineVersion } from '../match/match-profile.ts';
import { noteStanding } from '../ranking/note-standing.ts';
import { findRequirements } from '../requirements/revisions.ts';
import type { CvServices } from '../services.ts';
import type { AnalyseCv } from './analyse-cv.ts';
import { documentNotFound, positionNotFound, tooManyTries } from './errors.ts';
import { identifyAnalysis } from './identify.ts';
import { sendGrade } from './send-grade.ts';
import { settleAnalysis } from './settle.ts';

type Contract = (typeof api)['POST /analyses'];

/** How often a candidate may have the same file read for the same position where that failed. */
const mostTries = 5;

/** Starts an analysis, or gives back the one that was made from the same content and position. */
export async function createAnalysis(
  { documentId, positionId }: InputOf<Contract>,
  services: CvServices,
): Promise<OutputOf<Contract>> {
  const document = await services.documents.get(documentId);
  if (!document) throw documentNotFound();
  const position = await findWantedPosition(positionId, services);
  const wish = position && { position, requirements: await findRequirements(position, services) };
  const found = await findOrCreate(document, wish, services);
  const analysis = await settleAnalysis(found.analysis, services);
  if (isBlind(analysis)) await concealDocument({ ...analysis, documentId }, services);
  if (analysis.state === 'completed' && analysis.jobId) {
    // The same CV may be given again for another link, or in place of one that was given since.
    await sendGrade(analysis, services);
    return { id: analysis.id, jobId: analysis.jobId, state: analysis.state, known: found.known };
  }
  return { ...(await start(analysis, document, wish, services)), known: found.known };
}

/** What a CV is held against. */
interface Wish {
  readonly position: Position;
  readonly requirements: RequirementRevision;
}

/** A candidate's CV is held only against the position they came for. */
async function findWantedPosition(
  wanted: string | null | undefined,
  { caller, launch, positions }: CvServices,
): Promise<Position | null> {
  const own = launch?.positionId ?? null;
  const id = wanted === undefined ? own : wanted;
  if (id === null) return null;
  const position = caller.kind !== 'subject' || id === own ? await positions.get(id) : undefined;
  if (!position) throw positionNotFound();
  return position;
}

async function findOrCreate(
  document: DocumentFacts,
  wish: Wish | null,
  services: CvServices,
): Promise<{ analysis: Analysis; known: boolean }> {
  const {
    collections: { analyses },
    clock,
  } = services;
  const ingredients = {
    subjectId: document.subjectId,
    contentHash: document.sha256,
    positionId: wish?.position.id ?? null,
    positionVersion: wish?.position.version ?? null,
    requirementsRevision: wish?.requirements.revision ?? null,
    engine: engineVersion,
  };
  const key = identifyAnalysis(ingredients);
  const find = async () => (await analyses.list({ where: { key }, limit: 1 })).data[0];
  const known = await find();
  if (known) return { analysis: known, known: true };
  const hiding = await joinBlind(document.subjectId, services);
  try {
    const analysis = await analyses.create({
      ...ingredients,
      key,
      documentId: document.id,
      fileName: document.name,
      positionTitle: wish?.position.title ?? null,
      asOf: clock.now().toISOString().slice(0, 10),
      state: 'queued',
      tries: 1,
      jobId: null,
      error: null,
      announced: false,
      profile: null,
      report: null,
      advice: [],
      hidden: [],
      attempts: [],
      ...hiding,
      model: null,
      text: '',
      pages: [],
    });
    await noteStanding(analysis, services);
    return { analysis, known: false };
  } catch (error) {
    // Two tabs asked at once; the other one was first.
    const other = isAppError(error) && error.code === 'collections.duplicate' ? await find() : undefined;
    if (!other) throw error;
    return { analysis: other, known: true };
  }
}

async function start(
  analysis: Analysis,
  document: DocumentFacts,
  wish: Wish | null,
  services: CvServices,
): Promise<Omit<OutputOf<Contract>, 'known'>> {
  const {
    collections: { analyses },
    jobs,
  } = services;
  const { id, subjectId } = analysis;
  const again = analysis.state === 'failed';
  if (again && services.caller.kind === 'subject' && analysis.tries >= mostTries) throw tooManyTries();
  const tries = analysis.tries + (again ? 1 : 0);
  if (again) {
    const waiting = await analyses.update(id, {
      state: 'queued',
      tries,
      jobId: null,
      error: null,
      announced: false,
      // The same content may have been given anew since.
      documentId: document.id,
      fileName: document.name,
    });
    if (waiting) await noteStanding(waiting, services);
  }
  const input: AnalyseCv = { analysisId: id, wish: wish && describeWish(wish) };
  const job = await jobs.start('analyse-cv', input, { key: `${id}:${tries}`, subjectId });
  await analyses.update(id, { jobId: job.id });
  return { id, jobId: job.id, state: again ? 'queued' : analysis.state };
}

/** The job carries the text and the requirements, so that a change meanwhile does not get into the result. */
const describeWish = ({ position: { title, description }, requirements: { id, items } }: Wish) => ({
  title,
  description,
  requirementsId: id,
  requirements: [...items],
});
