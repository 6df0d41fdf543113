import { type InputOf, isAppError, type OutputOf } from 'inlay/sdk';
import type { DecisionRecord } from '../../collections/decisions.ts';
import type { api } from '../../shared/api.ts';
import type { Decision } from '../../shared/notes.ts';
import { findAnalysis } from '../analyses/show-analysis.ts';
import { noteDecision } from '../ranking/note-standing.ts';
import type { CvServices } from '../services.ts';
import { decidedMeanwhile } from './errors.ts';
import { findAuthor } from './find-author.ts';

type Api = typeof api;

/** Lists what was decided, the decision that holds now first. */
export async function listDecisions(
  { id, cursor, limit = 50 }: InputOf<Api['GET /analyses/:id/decisions']>,
  services: CvServices,
): Promise<OutputOf<Api['GET /analyses/:id/decisions']>> {
  await findAnalysis(id, services);
  const where = { analysisId: id };
  const { data, page } = await services.collections.decisions.list({ where, cursor, limit });
  for (const decision of data) await announce(decision, services);
  return { data: data.map(presentDecision), page };
}

/** Notes a person's decision. Whoever decides says which decision they have seen last, so that none goes unread. */
export async function decide(
  { id, choice, reason, seen }: InputOf<Api['POST /analyses/:id/decisions']>,
  services: CvServices,
): Promise<Decision> {
  const author = await findAuthor(services);
  const analysis = await findAnalysis(id, services);
  const { subjectId, positionId } = analysis;
  const { decisions } = services.collections;
  const [last] = (await decisions.list({ where: { analysisId: id }, limit: 1 })).data;
  if ((last?.number ?? 0) !== seen) throw decidedMeanwhile();
  const number = seen + 1;
  const draft = { ...author, subjectId, analysisId: id, positionId, number, choice, announced: false };
  const made = await decisions.create({ ...draft, reason: reason.trim() }).catch((error: unknown) => {
    throw isAppError(error) && error.code === 'collections.duplicate' ? decidedMeanwhile() : error;
  });
  await noteDecision(analysis, choice, services);
  await announce(made, services);
  return presentDecision(made);
}

/** Tells others, without the reason. The note is made after the event: better twice than never. */
async function announce(decision: DecisionRecord, { collections, events }: CvServices): Promise<void> {
  if (decision.announced) return;
  const { id, subjectId, analysisId, positionId, number, choice, authorId } = decision;
  const data = { analysisId, positionId, number, decision: choice, memberId: authorId };
  await events.emit('analysis.decided', { subjectId, data });
  await collections.decisions.update(id, { announced: true });
}

const presentDecision = ({ number, choice, reason, authorName, createdAt }: DecisionRecord): Decision => ({
  number,
  choice,
  reason,
  authorName,
  createdAt,
});
