import { Id, type Static, Timestamp, type TSchema, Type } from 'inlay/sdk';

const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

export const NoteText = Type.String({ minLength: 1, maxLength: 4000, pattern: '\\S' });

/** What a member wrote about a CV, for the other members. */
export const Note = Type.Object({
  id: Id,
  text: NoteText,
  authorName: nullable(Type.String({ description: 'As it was when the note was written.' })),
  isOwn: Type.Boolean({ description: 'Written by the caller, who may change or delete it.' }),
  createdAt: Timestamp,
  editedAt: nullable(Timestamp),
});
export type Note = Static<typeof Note>;

/** What a person decided; nothing in the house decides by itself. */
export const DecisionChoice = Type.Union(
  [Type.Literal('invite'), Type.Literal('hold'), Type.Literal('decline'), Type.Literal('withdrawn')],
  { description: '`withdrawn`: the candidate took the application back.' },
);
export type DecisionChoice = Static<typeof DecisionChoice>;
export const decisionChoices: readonly DecisionChoice[] = ['invite', 'hold', 'decline', 'withdrawn'];

export const DecisionReason = Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' });

/** One decision; a later one replaces it and leaves it in the history. */
export const Decision = Type.Object({
  number: Type.Integer({ minimum: 1, description: '1 for the first one about this analysis.' }),
  choice: DecisionChoice,
  reason: DecisionReason,
  authorName: nullable(Type.String()),
  createdAt: Timestamp,
});
export type Decision = Static<typeof Decision>;
