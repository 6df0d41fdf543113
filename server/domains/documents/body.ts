import { Id, type Static, Type } from 'inlay/sdk';

const fields = {
  subjectId: Type.Optional(Id),
  consent: Type.Optional(
    Type.String({
      pattern: '^[\\w.:-]{1,40}$',
      description: 'Version of the policy that a candidate agreed to.',
    }),
  ),
};

/** The text fields beside a file; a form may hold others, which nobody reads. */
export const uploadFields = Type.Object(fields);

/** The form as the API document shows it. */
export const uploadForm = Type.Object({
  ...fields,
  file: Type.String({ contentMediaType: 'application/octet-stream' }),
});

export type UploadFields = Static<typeof uploadFields>;
