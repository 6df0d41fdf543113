import { defineApi, Id, PageOf, PageQuery, Type } from 'inlay/sdk';
import { AnalysisState, AnalysisSummary, CandidateAnalysis, MemberAnalysis } from './analysis.ts';
import { batchApi } from './batch-api.ts';
import { rankingApi } from './ranking-api.ts';
import { RequirementEdit, RequirementSet } from './requirements.ts';
import { reviewApi } from './review-api.ts';

const byId = Type.Object({ id: Id }, { additionalProperties: false });

export const api = defineApi({
  ...batchApi,
  'POST /analyses': {
    summary:
      'Analyses a document, against a position where one is given. The same content and position give the same analysis back.',
    input: Type.Object(
      {
        documentId: Id,
        positionId: Type.Optional(
          Type.Union([Id, Type.Null()], {
            description: "Left out: the launch's own position. Null: the profile only (members).",
          }),
        ),
      },
      { additionalProperties: false },
    ),
    output: Type.Object({
      id: Id,
      jobId: Type.String({ description: 'The job to watch.' }),
      state: AnalysisState,
      known: Type.Boolean({ description: 'The same CV was analysed for the same position before.' }),
    }),
    status: 202,
  },
  'GET /analyses': {
    summary: 'Lists analyses, newest first.',
    input: Type.Object(
      { ...PageQuery.properties, positionId: Type.Optional(Id), subjectId: Type.Optional(Id) },
      { additionalProperties: false },
    ),
    output: PageOf(AnalysisSummary),
  },
  'GET /analyses/:id': {
    summary: 'Shows an analysis: to a candidate what is theirs, to a member everything.',
    input: Type.Object(
      {
        id: Id,
        view: Type.Optional(
          Type.Literal('candidate', { description: 'Shows a member what the candidate sees.' }),
        ),
      },
      { additionalProperties: false },
    ),
    output: Type.Union([CandidateAnalysis, MemberAnalysis]),
  },
  'DELETE /analyses/:id': { summary: 'Deletes an analysis; the document stays.', input: byId },
  'GET /analyses/:id/text': {
    summary: 'The visible text of the CV, into which the evidence points.',
    input: byId,
    output: Type.Object({
      text: Type.String(),
      pages: Type.Array(Type.Object({ page: Type.Integer(), start: Type.Integer(), end: Type.Integer() })),
    }),
  },
  'POST /analyses/:id/reveal': {
    summary:
      'Ends blind mode for a person, in all their analyses; who did it and when is kept and told by `analysis.revealed`.',
    input: byId,
    output: MemberAnalysis,
  },
  'GET /positions/:id/requirements': {
    summary: 'What a position asks for: as read from its text, or as it was edited last.',
    input: byId,
    output: RequirementSet,
  },
  'PUT /positions/:id/requirements': {
    summary:
      'Replaces what a position asks for. A set that was analysed with stays; the next revision begins.',
    input: Type.Object(
      {
        id: Id,
        positionVersion: Type.Integer({ description: 'Of the set that was edited.' }),
        revision: Type.Integer({ description: 'Of the set that was edited: another since answers 409.' }),
        requirements: Type.Array(RequirementEdit, { maxItems: 80, description: 'In the order to show.' }),
      },
      { additionalProperties: false },
    ),
    output: RequirementSet,
  },
  'POST /positions/:id/reanalysis': {
    summary: 'Analyses anew what was analysed with earlier requirements of a position.',
    input: byId,
    output: Type.Object({ jobId: Type.String({ description: 'The job to watch.' }) }),
    status: 202,
  },
  ...reviewApi,
  ...rankingApi,
  'GET /analyses/:id/report.pdf': { summary: "The report as PDF, in the reader's language.", input: byId },
});
