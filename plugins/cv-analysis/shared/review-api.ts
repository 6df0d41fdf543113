import { defineApi, Id, PageOf, PageQuery, Type } from 'inlay/sdk';
import { Decision, DecisionChoice, DecisionReason, Note, NoteText } from './notes.ts';
import { ViewerFacts } from './viewer.ts';

const closed = { additionalProperties: false } as const;
const byId = Type.Object({ id: Id }, closed);
const pageOfOne = Type.Object({ ...PageQuery.properties, id: Id }, closed);

/** What members do with a finished analysis: look at the CV itself, write notes, decide. */
export const reviewApi = defineApi({
  'GET /analyses/:id/places': {
    summary: 'Where on the pages of the CV each quoted passage stands; no pages in blind mode.',
    input: byId,
    output: ViewerFacts,
  },
  'GET /analyses/:id/document': {
    summary: 'The CV as it was given. Refused in blind mode.',
    input: byId,
  },
  'GET /analyses/:id/notes': {
    summary: 'Lists what members wrote about a CV, newest first.',
    input: pageOfOne,
    output: PageOf(Note),
  },
  'POST /analyses/:id/notes': {
    summary: 'Writes a note about a CV, for the other members.',
    input: Type.Object({ id: Id, text: NoteText }, closed),
    output: Note,
    status: 201,
  },
  'PATCH /analyses/:id/notes/:noteId': {
    summary: 'Changes a note of one’s own.',
    input: Type.Object({ id: Id, noteId: Id, text: NoteText }, closed),
    output: Note,
  },
  'DELETE /analyses/:id/notes/:noteId': {
    summary: 'Deletes a note of one’s own.',
    input: Type.Object({ id: Id, noteId: Id }, closed),
  },
  'GET /analyses/:id/decisions': {
    summary: 'Lists what was decided about a CV, the decision that holds now first.',
    input: pageOfOne,
    output: PageOf(Decision),
  },
  'POST /analyses/:id/decisions': {
    summary: 'Notes the decision of a person, with its reason; told by `analysis.decided`.',
    input: Type.Object(
      {
        id: Id,
        choice: DecisionChoice,
        reason: DecisionReason,
        seen: Type.Integer({
          minimum: 0,
          description: 'Number of the last decision that was seen, 0 for none: a later one answers 409.',
        }),
      },
      closed,
    ),
    output: Decision,
    status: 201,
  },
});
