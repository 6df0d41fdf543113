import { Id, type Static, Timestamp, type TSchema, Type } from 'inlay/sdk';
import { Advice, Band, MatchReport, Requirement, Verdict } from './match.ts';
import { ModelPart } from './model.ts';
import { Profile } from './profile.ts';

const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

export const AnalysisState = Type.Enum(['queued', 'running', 'completed', 'failed']);
export type AnalysisState = Static<typeof AnalysisState>;

/** Why there is no result. The sentence is English; screens say it in the reader's language by the code. */
export const Problem = Type.Object({ code: Type.String(), message: Type.String() });
export type Problem = Static<typeof Problem>;

/** What of the overall figure may stand in a list: never one number. */
export const Overall = Type.Object({ low: Type.Integer(), high: Type.Integer(), band: Band });
export type Overall = Static<typeof Overall>;

export const VerdictCounts = Type.Object({
  met: Type.Integer(),
  partly: Type.Integer(),
  notShown: Type.Integer(),
});
export type VerdictCounts = Static<typeof VerdictCounts>;

/** Text of the file that a reader cannot see; it was left out of everything. */
export const HiddenPassage = Type.Object({
  reason: Type.String({ description: '`color`, `size`, `opacity` and so on.' }),
  page: Type.Integer({ minimum: 1 }),
  characters: Type.Integer({ minimum: 0 }),
  sample: Type.String(),
});
export type HiddenPassage = Static<typeof HiddenPassage>;

/** Words in the file that try to tell a model how to judge it. They count for nothing, wherever they stand. */
export const Attempt = Type.Object(
  {
    kind: Type.String({ description: '`override`, `verdict`, `role`, `leak` or `control`.' }),
    quote: Type.String(),
    page: Type.Integer({ minimum: 1 }),
    /** Where it stands in the text; null in text that nobody can see. */
    start: nullable(Type.Integer({ minimum: 0 })),
    end: nullable(Type.Integer({ minimum: 0 })),
  },
  { additionalProperties: false },
);
export type Attempt = Static<typeof Attempt>;

/** Who ended blind mode for an analysis, and when. */
export const Reveal = Type.Object(
  { at: Timestamp, memberId: Type.String() },
  { additionalProperties: false },
);
export type Reveal = Static<typeof Reveal>;

const facts = {
  id: Id,
  documentId: Id,
  fileName: Type.String(),
  positionId: nullable(Id),
  positionTitle: nullable(Type.String()),
  state: AnalysisState,
  /** The job to watch until the analysis is completed or failed. */
  jobId: nullable(Type.String()),
  error: nullable(Problem),
  createdAt: Timestamp,
};

/** One line of a list, for members. */
export const AnalysisSummary = Type.Object({
  ...facts,
  subjectId: Id,
  personName: nullable(Type.String()),
  positionVersion: nullable(Type.Integer()),
  requirementsRevision: nullable(Type.Integer()),
  blind: Type.Boolean({
    description:
      'Name, contact, photo, age, gender, nationality and schools are hidden: offer to reveal them.',
  }),
  overall: nullable(Overall),
  verdicts: nullable(VerdictCounts),
});
export type AnalysisSummary = Static<typeof AnalysisSummary>;

/** Everything, for members: with flags, questions and what was hidden in the file. */
export const MemberAnalysis = Type.Object({
  view: Type.Literal('member'),
  ...AnalysisSummary.properties,
  asOf: Type.String({ description: 'The day that "present" in the CV was taken for, `2026-11-21`.' }),
  engine: Type.String({ description: 'Version of the rules.' }),
  erasedOn: Type.Optional(Type.String({ description: 'The day on which it goes, and its file with it.' })),
  profile: nullable(Profile),
  report: nullable(MatchReport),
  hidden: Type.Array(HiddenPassage),
  attempts: Type.Array(Attempt),
  revealed: nullable(Reveal),
  model: nullable(ModelPart),
});
export type MemberAnalysis = Static<typeof MemberAnalysis>;

/** What a candidate gets of their own analysis: nothing that was written for recruiters. */
export const CandidateAnalysis = Type.Object({
  view: Type.Literal('candidate'),
  ...facts,
  overall: nullable(Overall),
  requirements: Type.Array(Requirement),
  verdicts: Type.Array(Verdict),
  advice: Type.Array(Advice),
  profile: nullable(Profile),
});
export type CandidateAnalysis = Static<typeof CandidateAnalysis>;
