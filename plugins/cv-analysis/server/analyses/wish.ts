import { type Static, Type } from 'inlay/sdk';
import { Requirement } from '../../shared/match.ts';

/** What a CV is held against: the position as it was when the analysis was asked for. */
export const Wish = Type.Object({
  title: Type.String(),
  description: Type.String(),
  requirementsId: Type.String(),
  requirements: Type.Array(Requirement),
});
export type Wish = Static<typeof Wish>;
