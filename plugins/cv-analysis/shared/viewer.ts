import { type Static, Type } from 'inlay/sdk';

/** A rectangle on a page, in points from its top left corner. */
export const Box = Type.Object({
  page: Type.Integer({ minimum: 1 }),
  x: Type.Number(),
  y: Type.Number(),
  width: Type.Number({ minimum: 0 }),
  height: Type.Number({ minimum: 0 }),
});
export type Box = Static<typeof Box>;

/** Where the words between two offsets of the text stand: one box for each line, none where that is not known. */
export const Place = Type.Object({ start: Type.Integer(), end: Type.Integer(), boxes: Type.Array(Box) });
export type Place = Static<typeof Place>;

/** Why a CV is shown as text and not as the page it was: no reason for a PDF. */
export const NoPages = Type.Union(
  [Type.Literal('blind'), Type.Literal('format'), Type.Literal('gone'), Type.Null()],
  { description: '`blind` until revealed, `format` has no pages, `gone` was deleted; null shows the pages.' },
);
export type NoPages = Static<typeof NoPages>;

/** What a viewer needs besides the file itself. */
export const ViewerFacts = Type.Object({
  noPages: NoPages,
  pages: Type.Array(
    Type.Object({ number: Type.Integer({ minimum: 1 }), width: Type.Number(), height: Type.Number() }),
    { description: 'In points.' },
  ),
  places: Type.Array(Place, { description: 'Of each passage that the report quotes.' }),
});
export type ViewerFacts = Static<typeof ViewerFacts>;
