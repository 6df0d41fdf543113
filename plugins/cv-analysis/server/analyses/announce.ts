import type { Json } from 'inlay/sdk';
import type { Analysis } from '../../collections/index.ts';
import { noteEnd } from '../batch/note-end.ts';
import type { CvServices } from '../services.ts';

/** Tells others that an analysis has come to its end. The note is made after the event: better twice than never. */
export async function announceEnd(analysis: Analysis, services: CvServices): Promise<void> {
  await noteEnd(analysis, services);
  if (analysis.announced) return;
  const { collections, events } = services;
  const { id, subjectId, state } = analysis;
  const type = state === 'completed' ? 'analysis.completed' : 'analysis.failed';
  await events.emit(type, { subjectId, data: describeEnd(analysis) });
  await collections.analyses.update(id, { announced: true });
}

/** Ids and the outcome; what stands in the CV stays here. */
function describeEnd({ id, documentId, positionId, positionVersion, report, error }: Analysis): Json {
  const outcome = report
    ? { low: report.overall.low, high: report.overall.high, band: report.overall.band }
    : null;
  return { analysisId: id, documentId, positionId, positionVersion, overall: outcome, error };
}
