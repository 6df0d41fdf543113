import { defineApi, Id, Type } from 'inlay/sdk';
import { SimilarCandidates, Standings } from './standings.ts';

const byId = Type.Object({ id: Id }, { additionalProperties: false });
/** A hundred ids with commas between them. */
const longestList = 100 * 27;

/** All CVs of a position, and the people who are like one. */
export const rankingApi = defineApi({
  'GET /positions/:id/standings': {
    summary: 'How all CVs of a position stand, column by column: thousands in one answer.',
    input: Type.Object(
      {
        id: Id,
        cursor: Type.Optional(Type.String({ maxLength: 200, description: '`next` of the answer before.' })),
        limit: Type.Optional(
          Type.Integer({ minimum: 1, maximum: 5000, default: 5000, description: 'CVs in this part.' }),
        ),
        /** Only what has come after this standing, and `pending`. */
        after: Type.Optional(Id),
        pending: Type.Optional(
          Type.String({
            pattern: '^[0-9A-Z,]+$',
            maxLength: longestList,
            description:
              'With `after`: standings to look at again, up to a hundred with commas between them.',
          }),
        ),
      },
      { additionalProperties: false },
    ),
    output: Standings,
  },
  'GET /positions/:id/standings.csv': {
    summary: "How all CVs of a position stand, as a table for spreadsheets in the reader's language.",
    input: byId,
  },
  'GET /analyses/:id/similar': {
    summary:
      'People whose CVs show much the same, with the skills that both show. Made by counting; no model.',
    input: Type.Object(
      { id: Id, limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 20, default: 5 })) },
      { additionalProperties: false },
    ),
    output: SimilarCandidates,
  },
});
