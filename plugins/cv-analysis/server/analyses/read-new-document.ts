import { type InlayEvent, isAppError } from 'inlay/sdk';
import { meetBatch } from '../batch/note-end.ts';
import { concealDocument } from '../blind/conceal-document.ts';
import { isBlind } from '../blind/is-blind.ts';
import { joinBlind } from '../blind/join-blind.ts';
import type { CvServices } from '../services.ts';
import { createAnalysis } from './create-analysis.ts';

/**
 * Reads a CV that a member added, so that the person has a name and a profile; it is held against a position
 * as soon as somebody chooses one. What a candidate gives is analysed when their widget asks for it.
 */
export async function readNewDocument(event: InlayEvent, services: CvServices): Promise<void> {
  const { documentId, givenBy } = event.data as { documentId: string; givenBy: string };
  if (givenBy !== 'member') return;
  const { data } = await services.collections.analyses.list({ where: { documentId }, limit: 1 });
  if (data.length > 0) return;
  const document = await services.documents.get(documentId);
  if (!document) return;
  // In a large batch its turn comes much later, and its name is told until then.
  const hiding = await joinBlind(document.subjectId, services);
  if (isBlind(hiding)) await concealDocument({ documentId, ...hiding }, services);
  if (await meetBatch(document, services)) return;
  try {
    await createAnalysis({ documentId, positionId: null }, services);
  } catch (error) {
    // Erased or deleted again before this came.
    if (!isAppError(error) || error.status !== 404) throw error;
  }
}
