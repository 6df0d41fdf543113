import type { Sequelize } from '../kernel/db/index.ts';
import { initApiKey } from './api-keys/index.ts';
import { initConnection } from './connections/index.ts';
import { initDocument } from './documents/index.ts';
import { initInvitation } from './invitations/index.ts';
import { initLaunch } from './launches/index.ts';
import { initMember } from './members/index.ts';
import { initPosition } from './positions/index.ts';
import { initSubject } from './subjects/index.ts';

/** Ties the domains' record classes to the database of this process. */
export function initRecords(sequelize: Sequelize): void {
  for (const init of [
    initMember,
    initConnection,
    initPosition,
    initSubject,
    initLaunch,
    initDocument,
    initApiKey,
    initInvitation,
  ])
    init(sequelize);
}
