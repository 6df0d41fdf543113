import { isAppError } from 'inlay/sdk';
import type { Analysis } from '../../collections/index.ts';
import type { CvServices } from '../services.ts';
import { isBlind } from './is-blind.ts';

/** Keeps the file away from members, by its name and its content, for as long as nobody may know whose it is. */
export async function concealDocument(
  analysis: Pick<Analysis, 'documentId' | 'blind' | 'revealed'>,
  { documents, log }: CvServices,
): Promise<void> {
  try {
    await documents.conceal(analysis.documentId, isBlind(analysis));
  } catch (error) {
    if (!isAppError(error) || error.status >= 500) throw error;
    // It is gone, or an admin took the permission back: analyses are blind all the same.
    log.warn('A document could not be hidden or shown.', { code: error.code });
  }
}
