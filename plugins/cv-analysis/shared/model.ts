import { type Static, Type } from 'inlay/sdk';
import { Band, Evidence, Message, VerdictValue } from './match.ts';

const text = (description: string) => Type.String({ description });
const closed = { additionalProperties: false };

/** What made an answer of a model. */
export const ModelMade = Type.Object(
  {
    prompt: text('Id and version, `judge-requirements@1`.'),
    hash: text('SHA-256 of the prompt.'),
    provider: Type.String(),
    model: Type.String(),
    callId: text('Row in the ledger of costs.'),
  },
  closed,
);
export type ModelMade = Static<typeof ModelMade>;

/** A field of the profile that rules were not sure of, as a model read it: its words stand in the CV. */
export const ModelField = Type.Object(
  {
    path: text('JSON Pointer into the profile, `/work/0/position`.'),
    value: Type.String(),
    evidence: Evidence,
  },
  closed,
);
export type ModelField = Static<typeof ModelField>;

/** What a model saw for a requirement that rules cannot judge. Each quote was found in the CV by code. */
export const ModelVerdict = Type.Object(
  {
    requirementId: Type.String(),
    verdict: VerdictValue,
    credit: Type.Number({ minimum: 0, maximum: 1, description: 'Never below what the rules gave.' }),
    doubt: Type.Number({ minimum: 0, maximum: 1 }),
    evidence: Type.Array(Evidence),
    voided: Type.Integer({
      minimum: 0,
      description: 'Quotes that do not stand in the CV. One is enough to take the credit.',
    }),
  },
  closed,
);
export type ModelVerdict = Static<typeof ModelVerdict>;

/** What a model added, apart from what the rules say. */
export const ModelPart = Type.Object(
  {
    state: Type.Union([Type.Literal('answered'), Type.Literal('partly'), Type.Literal('no_answer')], {
      description: '`partly`: one of its questions was not answered.',
    }),
    why: Type.Union([Message, Type.Null()], { description: 'Why it did not answer.' }),
    made: Type.Array(ModelMade),
    fields: Type.Array(ModelField),
    verdicts: Type.Array(ModelVerdict),
    voided: Type.Integer({
      minimum: 0,
      description: 'Values and quotes that do not stand in the CV; none of them counts.',
    }),
    overall: Type.Union(
      [
        Type.Object(
          {
            low: Type.Integer({ minimum: 0, maximum: 100 }),
            high: Type.Integer({ minimum: 0, maximum: 100 }),
            band: Band,
          },
          closed,
        ),
        Type.Null(),
      ],
      {
        description: 'The overall figure with what the model added; `report.overall` is of the rules alone.',
      },
    ),
  },
  closed,
);
export type ModelPart = Static<typeof ModelPart>;
