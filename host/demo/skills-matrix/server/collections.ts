import { collection, type Services, Type } from 'inlay/sdk';

export const collections = {
  people: collection({
    // One property for each level, `level:<skill id>`: two colleagues who set two of them at once both win, since
    // `update` changes the given properties only.
    schema: Type.Object(
      { name: Type.String(), team: Type.String() },
      { additionalProperties: Type.Integer({ minimum: 0, maximum: 4 }) },
    ),
    subject: null,
    retentionDays: 730,
  }),
  skills: collection({ schema: Type.Object({ name: Type.String() }), subject: null, unique: ['name'] }),
};

export interface Settings {
  /** People who must be able to do a skill alone. */
  readonly needed?: number;
  readonly editors?: 'managers' | 'everybody';
}

export type MatrixServices = Services<typeof collections, Settings>;
