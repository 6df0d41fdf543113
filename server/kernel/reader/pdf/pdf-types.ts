import type { HiddenReason } from 'inlay/sdk';
import type { Box } from './matrix.ts';

/** The few members of a pdf.js font that are read. */
export interface PdfFont {
  readonly name?: string;
  /** Of this font in this document. */
  readonly loadedName?: string;
  readonly isType3Font?: boolean;
  readonly bold?: boolean;
  readonly black?: boolean;
  readonly italic?: boolean;
  readonly vertical?: boolean;
  readonly fontMatrix?: ArrayLike<number>;
}

export interface PdfGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

export interface Operators {
  readonly fnArray: ArrayLike<number>;
  readonly argsArray: ArrayLike<unknown>;
}

/** The look of text, shared by the glyphs that have it. */
export interface TextStyle {
  readonly face: string;
  /** A font that is drawn by the document itself has no name, and so no weight that one could read. */
  readonly isNamed: boolean;
  readonly size: number;
  bold: boolean;
  readonly italic: boolean;
  readonly color: string;
}

/** One glyph where it stands; y is the baseline, counted from the top of the page. */
export interface PlacedGlyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly style: TextStyle;
  /** Not upright: vertical or slanting text. */
  readonly turned: boolean;
  readonly blank: boolean;
  hidden: HiddenReason | undefined;
}

/** A filled shape, with the number of glyphs that were painted before it. */
export interface Fill {
  readonly box: Box;
  /** Empty for pictures, gradients and patterns. */
  readonly color: string;
  /** The shape fills its box: a rectangle. */
  readonly whole: boolean;
  readonly alpha: number;
  readonly after: number;
}
