import { collection, type RecordOf, Type } from 'inlay/sdk';
import { ModelMade } from '../shared/model.ts';

/** What a model once said to a question about a CV. The same question gets the same answer, whatever the model says later. */
export const answers = collection({
  schema: Type.Object(
    {
      subjectId: Type.String(),
      /** SHA-256 of prompt, CV, what was asked and the version of the rules. */
      pin: Type.String(),
      /** The answer as JSON. */
      output: Type.String(),
      made: ModelMade,
    },
    { additionalProperties: false },
  ),
  subject: 'subjectId',
  indexes: ['pin'],
  unique: ['subjectId', 'pin'],
  retentionDays: 180,
});

export type KeptAnswer = RecordOf<typeof answers>;
