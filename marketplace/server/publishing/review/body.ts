import { PageQuery, type Static, Type } from 'inlay/sdk';

const Reason = Type.String({
  minLength: 3,
  maxLength: 1000,
  pattern: '\\S',
  description: 'Goes to the publisher’s admins, word by word.',
});
const Rollout = Type.Union([Type.Literal(1), Type.Literal(10), Type.Literal(100)], {
  description: 'Of how many of a hundred tenants it is offered to.',
});

export const reviewQuery = Type.Object({
  ...PageQuery.properties,
  state: Type.Optional(
    Type.Enum(['submitted', 'checking', 'rejected', 'in_review', 'approved', 'yanked'], {
      description: 'Default `in_review`.',
    }),
  ),
});

export const approval = Type.Object({ rollout: Type.Optional(Rollout) }, { additionalProperties: false });
export const rejection = Type.Object({ reason: Reason }, { additionalProperties: false });
export const rolloutChange = Type.Object({ rollout: Rollout }, { additionalProperties: false });

export type ReviewQuery = Static<typeof reviewQuery>;
