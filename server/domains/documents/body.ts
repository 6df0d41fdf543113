import { Id, type Static, Type } from 'inlay/sdk';

const fields = {
  subjectId: Type.Optional(Id),
  consent: Type.Optional(
    Type.String({
      pattern: '^[\\w.:-]{1,40}$',
      description: 'Version of the policy that a candidate agreed to.',
    }),
  ),
  once: Type.Optional(
    Type.String({
      pattern: '^[0-7][0-9A-HJKMNP-TV-Z]{25}$',
      description:
        'A ULID that names this upload of a new person, for a member who cannot tell whether it arrived: the same name is the same person.',
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
