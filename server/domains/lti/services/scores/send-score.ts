import { isAppError, type ScoreProgress } from 'inlay/sdk';
import type { Database } from '../../../../kernel/db/index.ts';
import { lineItemGone, newerScoreThere, scopeNotOffered } from '../errors.ts';
import { addressUnder, findOrCreateLineItem } from '../line-items.ts';
import type { PlatformClient } from '../platform-client.ts';
import { media, scope } from '../scopes.ts';
import { type ClaimedScore, claimLineItem, keepLineItem } from './rows.ts';

/** Another process is asking for the column: in a moment its address is known. */
export class ColumnBusy extends Error {
  override readonly name = 'ColumnBusy';
}

/** Assignment and Grade Services 2.0 §3.4: what our three words are there. */
const standing: Readonly<Record<ScoreProgress, { activityProgress: string; gradingProgress: string }>> = {
  in_progress: { activityProgress: 'InProgress', gradingProgress: 'Pending' },
  needs_review: { activityProgress: 'Completed', gradingProgress: 'PendingManual' },
  final: { activityProgress: 'Completed', gradingProgress: 'FullyGraded' },
};

interface Tools {
  readonly db: Database;
  readonly client: PlatformClient;
}

/** Sends one score to the column of its link. */
export async function sendScore({ db, client }: Tools, score: ClaimedScore): Promise<void> {
  const { given, maximum, comment, progress, scoredAt, sub } = score;
  const lineItem = score.lineItemUrl ?? (await findColumn({ db, client }, score));
  try {
    await client.ask(nameHolder(score), {
      scope: scope.score,
      url: addressUnder(lineItem, 'scores').href,
      type: media.score,
      body: {
        userId: sub,
        scoreGiven: given,
        scoreMaximum: maximum,
        ...standing[progress],
        ...(comment !== null && { comment }),
        timestamp: scoredAt.toISOString(),
      },
    });
  } catch (error) {
    const refusal = explainRefusal(error);
    if (!(mayBeThere(score) && isAppError(refusal) && refusal.code === 'lti.newer_score_there'))
      throw refusal;
  }
}

async function findColumn({ db, client }: Tools, score: ClaimedScore): Promise<string> {
  const { containerUrl, scopes, resourceLinkId, label, maximum } = score;
  if (containerUrl === null) throw scopeNotOffered(scope.lineItem);
  if (!(await claimLineItem(db, score))) throw new ColumnBusy();
  let found: string | null = null;
  try {
    const wanted = { containerUrl, scopes, resourceLinkId, label, maximum };
    found = await findOrCreateLineItem(client, nameHolder(score), wanted);
    return found;
  } finally {
    await keepLineItem(db, score, found);
  }
}

/** A try before this one got no answer: it may have arrived, and its timestamp with it. */
const mayBeThere = ({ attempts, lastError }: ClaimedScore) =>
  attempts > 1 && lastError?.httpStatus === undefined;

const nameHolder = ({ platformId: id, clientId, tokenUrl }: ClaimedScore) => ({ id, clientId, tokenUrl });

/** §3.4: 409 to a score that is not the latest; 404 and 410 where the teacher deleted the column. */
function explainRefusal(error: unknown): unknown {
  if (!isAppError(error) || error.code !== 'lti.lms_refused') return error;
  const words = error.data as { httpStatus: number; said?: string };
  if (words.httpStatus === 409) return newerScoreThere(words);
  return words.httpStatus === 404 || words.httpStatus === 410 ? lineItemGone(words) : error;
}
