import { isAppError } from 'inlay/sdk';
import type { CvServices } from '../services.ts';
import { membersOnly } from './errors.ts';

/** Who writes: a member, by the name that they have now. */
export async function findAuthor({ caller, members }: CvServices) {
  if (caller.kind !== 'member') throw membersOnly();
  // An installation from before names were asked for goes on without them.
  const member = await members.get(caller.memberId).catch((error: unknown) => {
    if (isAppError(error) && error.code === 'modules.permission_missing') return undefined;
    throw error;
  });
  return { authorId: caller.memberId, authorName: member?.name ?? null };
}

export const isAuthor = ({ caller }: CvServices, { authorId }: { readonly authorId: string }): boolean =>
  caller.kind === 'member' && caller.memberId === authorId;
