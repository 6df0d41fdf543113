import { Id, type Static, Timestamp, Type } from 'inlay/sdk';
import { Importance, Requirement, RequirementKind } from './match.ts';

const levels = [
  'A1',
  'A2',
  'B1',
  'B2',
  'C1',
  'C2',
  'native',
  'school',
  'vocational',
  'bachelor',
  'master',
  'doctorate',
] as const;

/**
 * A requirement as a recruiter writes it. What rules look for (skills, language codes, fields of study) is worked out
 * from the label; where id, kind and label are those of before, it stays as it was.
 */
export const RequirementEdit = Type.Object(
  {
    id: Type.Optional(
      Type.String({
        maxLength: 80,
        description: 'Of the requirement that is changed; left out for a new one.',
      }),
    ),
    kind: RequirementKind,
    importance: Importance,
    label: Type.String({ minLength: 1, maxLength: 200 }),
    weight: Type.Number({ minimum: 0, maximum: 10 }),
    years: Type.Optional(Type.Number({ minimum: 0, maximum: 60, description: 'Only for `experience`.' })),
    level: Type.Optional(
      Type.Enum(levels, { description: 'A1–C2 or `native` for `language`; the others for `education`.' }),
    ),
    /** One of several skills is enough, or all are asked for. Only matters where the label names several. */
    skillMode: Type.Optional(Type.Union([Type.Literal('any'), Type.Literal('all')])),
  },
  { additionalProperties: false },
);
export type RequirementEdit = Static<typeof RequirementEdit>;

/** What a position asks for now. */
export const RequirementSet = Type.Object({
  positionId: Id,
  positionTitle: Type.String(),
  positionVersion: Type.Integer({ description: 'Of the text of the position.' }),
  revision: Type.Integer({ description: 'Rises with each edit, from 1 for each version of the text.' }),
  origin: Type.Union([Type.Literal('text'), Type.Literal('edited')], {
    description: '`text`: as the rules read it; `edited`: as a person left it.',
  }),
  locked: Type.Boolean({
    description:
      'Something was analysed with this revision; an edit makes the next one and leaves it as it is.',
  }),
  outdated: Type.Boolean({
    description: 'There are analyses made with an earlier version or revision: offer to analyse them anew.',
  }),
  changedAt: Timestamp,
  requirements: Type.Array(Requirement),
});
export type RequirementSet = Static<typeof RequirementSet>;
