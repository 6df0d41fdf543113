import { collection, Type } from 'inlay/sdk';

/** What this module remembers. The host makes the tables, keeps tenants apart, exports and erases. */
export const collections = {
  greetings: collection({
    schema: Type.Object({
      jobId: Type.String(),
      subjectId: Type.Union([Type.String(), Type.Null()]),
      name: Type.String(),
      text: Type.String(),
    }),
    subject: 'subjectId',
    indexes: ['jobId', 'name'],
    unique: ['jobId'],
    retentionDays: 30,
  }),
};
