import { type RosterQuery as Query, RosterQuery } from 'inlay/sdk';
import type { ModuleServices } from '../../../host/node/runner/module-runner.ts';
import { closeSchema, listSchemaFaults } from '../../kernel/schema/index.ts';
import { rosterClosed, rosterQueryInvalid } from '../lti/index.ts';
import type { Reach } from './reach.ts';
import type { CallHost } from './services.ts';

interface Caller {
  readonly tenantId: string;
  readonly launchId: string | null;
  readonly moduleId: string;
  readonly isSubject: boolean;
  readonly reach: Reach;
}

const rosterQuery = closeSchema(RosterQuery);

/** Grade book and class list of the LMS that the caller came from. */
export function createLmsCalls(
  { db, lti }: Pick<CallHost, 'db' | 'lti'>,
  { tenantId, launchId, moduleId, isSubject, reach }: Caller,
): Pick<ModuleServices, 'grades' | 'roster'> {
  const launch = { tenantId, launchId };
  return {
    grades: {
      post: (score) =>
        db.inTenant(tenantId, async () => {
          await reach.check(score?.subjectId ?? null);
          await lti.queueScore(launchId, moduleId, score);
          return { state: 'queued' as const };
        }),
      result: async ({ subjectId } = {}) => {
        await db.inTenant(tenantId, () => reach.check(subjectId ?? null));
        return lti.readResult(launch, subjectId);
      },
    },
    roster: {
      list: async (query: Query = {}) => {
        if (isSubject) throw rosterClosed();
        const faults = listSchemaFaults(rosterQuery, query);
        if (faults.length > 0) throw rosterQueryInvalid(faults);
        return lti.readRoster(launch, query);
      },
    },
  };
}
