import { Id, type Static, Timestamp, Type } from 'inlay/sdk';
import { checkNames, hasRun } from '../checks/index.ts';
import type { ListedSubmission } from './submission.ts';

const orNull = <T extends object>(schema: T) => Type.Union([schema, Type.Null()]);

export const CheckView = Type.Object({
  name: Type.String(),
  passed: Type.Boolean(),
  ran: Type.Boolean({ description: 'False after an earlier check that failed and that it depends on.' }),
  details: Type.Array(Type.String()),
});

export const SubmissionView = Type.Object({
  id: Id,
  publisher: Type.String(),
  module: Type.String(),
  version: Type.String(),
  state: Type.Enum(['submitted', 'checking', 'rejected', 'in_review', 'approved', 'yanked']),
  rollout: orNull(Type.Integer({ description: 'Of how many of a hundred tenants it is offered to.' })),
  checks: Type.Array(CheckView, { description: 'In order, as far as they have come.' }),
  checksInAll: Type.Integer(),
  reason: orNull(Type.String({ description: 'Why it was rejected or yanked.' })),
  size: Type.Integer({ description: 'Bytes of the package.' }),
  createdAt: Timestamp,
  updatedAt: Timestamp,
  approvedAt: orNull(Timestamp),
});

export function presentSubmission(submission: ListedSubmission): Static<typeof SubmissionView> {
  const { id, publisherId, module, version, state, rollout, checks, reason, size } = submission;
  return {
    id,
    publisher: publisherId,
    module,
    version,
    state,
    rollout,
    checks: checks.map((check) => ({
      name: check.name,
      passed: check.passed,
      ran: hasRun(check),
      details: [...check.details],
    })),
    checksInAll: checkNames.length,
    reason,
    size,
    createdAt: submission.createdAt.toISOString(),
    updatedAt: submission.updatedAt.toISOString(),
    approvedAt: submission.approvedAt?.toISOString() ?? null,
  };
}
