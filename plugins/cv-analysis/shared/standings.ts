import { Id, type Static, Timestamp, Type } from 'inlay/sdk';
import { AnalysisState } from './analysis.ts';
import { Band, Requirement } from './match.ts';
import { DecisionChoice } from './notes.ts';

const listOf = <T extends Parameters<typeof Type.Array>[0]>(schema: T, description?: string) =>
  Type.Array(schema, description === undefined ? {} : { description });
const text = Type.String();
const nullableText = Type.Union([text, Type.Null()]);
const nullableNumber = Type.Union([Type.Number(), Type.Null()]);

/**
 * What a reader should know of a CV beside its result, one letter each: text that nobody can see, words meant for a model,
 * keywords that are there to be counted, a person is needed however requirements are weighed, made with earlier requirements, in blind mode.
 */
export const standingFlags = {
  h: 'hidden',
  i: 'injection',
  s: 'stuffed',
  d: 'doubted',
  o: 'outdated',
  b: 'blind',
} as const;
export type StandingFlag = (typeof standingFlags)[keyof typeof standingFlags];

/**
 * All CVs of a position, column by column, so that thousands are small to send and quick to read: the CV at one place in
 * `id` has its name at the same place in `name`, and so on.
 */
export const StandingColumns = Type.Object({
  id: listOf(Id, 'Of the standing; a later one of the same document takes the place of an earlier one.'),
  analysisId: listOf(Id),
  subjectId: listOf(Id),
  documentId: listOf(Id),
  name: listOf(nullableText, 'In blind mode a stand-in for the name.'),
  fileName: listOf(nullableText, 'Null in blind mode: people name files after themselves.'),
  state: listOf(AnalysisState),
  low: listOf(nullableNumber),
  high: listOf(nullableNumber),
  band: listOf(Type.Union([Band, Type.Null()])),
  credits: listOf(
    text,
    'Five characters for each of `requirements`, in their order; `-----` where there is none.',
  ),
  reading: listOf(Type.Number(), 'Share of each credit that hangs on how well the file could be read.'),
  years: listOf(nullableNumber, 'Of dated experience.'),
  flags: listOf(text, 'Letters of `standingFlags`.'),
  decision: listOf(Type.Union([DecisionChoice, Type.Null()])),
  receivedAt: listOf(Type.Integer(), 'Seconds since 1970.'),
});
export type StandingColumns = Static<typeof StandingColumns>;

/** How a position's CVs stand. */
export const Standings = Type.Object({
  positionId: Id,
  positionTitle: text,
  positionVersion: Type.Integer(),
  revision: Type.Integer({ description: 'Of the requirements.' }),
  requirements: Type.Array(Requirement),
  standings: StandingColumns,
  next: Type.Union([text, Type.Null()], { description: 'Where the following part begins; null at the end.' }),
  filling: Type.Union([text, Type.Null()], {
    description: 'A job that still adds CVs that were analysed before there was a ranking.',
  }),
  madeAt: Timestamp,
});
export type Standings = Static<typeof Standings>;

/** Another person whose CV shows much the same. */
export const SimilarCandidate = Type.Object({
  analysisId: Id,
  subjectId: Id,
  name: nullableText,
  title: nullableText,
  years: nullableNumber,
  shared: Type.Array(text, { description: 'Skills that both CVs show, what few others show first.' }),
  sharedCount: Type.Integer(),
  positionTitle: nullableText,
});
export type SimilarCandidate = Static<typeof SimilarCandidate>;

export const SimilarCandidates = Type.Object({
  candidates: Type.Array(SimilarCandidate),
  compared: Type.Integer({ description: 'How many people were looked at.' }),
  skills: Type.Integer({ description: 'Skills that this CV shows.' }),
});
export type SimilarCandidates = Static<typeof SimilarCandidates>;
