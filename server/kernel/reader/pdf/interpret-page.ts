import { cleanText } from '../clean-text.ts';
import { tooLong } from '../errors.ts';
import { maxGlyphs } from '../limits.ts';
import { readFontStyle } from './font-style.ts';
import {
  applyTo,
  type Box,
  boxAround,
  contains,
  identity,
  intersect,
  type Matrix,
  multiply,
} from './matrix.ts';
import type { Fill, Operators, PdfFont, PdfGlyph, PlacedGlyph, TextStyle } from './pdf-types.ts';

interface GraphicsState {
  ctm: Matrix;
  clip: Box;
  color: string;
  alpha: number;
  font: PdfFont | undefined;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  hScale: number;
  leading: number;
  rise: number;
  mode: number;
  /** What is painted does not hide what is there: only parts of it are, or colours are mixed. */
  masked: boolean;
  mixed: boolean;
}

interface PageFrame {
  readonly transform: Matrix;
  readonly width: number;
  readonly height: number;
  /** Operator numbers of this pdf.js. */
  readonly ops: Readonly<Record<string, number>>;
  readonly font: (name: string) => PdfFont | undefined;
  readonly layerVisible: (properties: unknown) => boolean;
  /** Invisible letters stand for those of the pictures. */
  readonly ocr: boolean;
}

export interface PagePaint {
  readonly glyphs: PlacedGlyph[];
  readonly fills: Fill[];
  /** Small round or square shapes: bullets that were drawn, not written. */
  readonly dots: Box[];
}

/**
 * Plays the operators of a page and notes where each glyph lands and whether it can be seen there. pdf.js'
 * own `getTextContent` knows neither colour nor render mode nor clipping, so it cannot tell hidden text.
 */
export function interpretPage(operators: Operators, frame: PageFrame): PagePaint {
  const { ops } = frame;
  const glyphs: PlacedGlyph[] = [];
  const fills: Fill[] = [];
  const dots: Box[] = [];
  const styles = new Map<string, TextStyle>();
  const page: Box = { x0: 0, y0: 0, x1: frame.width, y1: frame.height };
  let state: GraphicsState = {
    ctm: frame.transform,
    clip: page,
    color: '#000000',
    alpha: 1,
    font: undefined,
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    hScale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    masked: false,
    mixed: false,
  };
  const stack: GraphicsState[] = [];
  const layers: boolean[] = [];
  /** What is painted into a mask is not painted on the page. */
  const masks: boolean[] = [];
  let textMatrix: Matrix = identity;
  let [x, y, lineX, lineY] = [0, 0, 0, 0];
  let clipNext = false;
  let current = 0;

  const save = () => stack.push({ ...state });
  const restore = () => {
    state = stack.pop() ?? state;
  };
  const moveText = (dx: number, dy: number) => {
    lineX += dx;
    lineY += dy;
    x = lineX;
    y = lineY;
  };
  const styleOf = (font: PdfFont, size: number, slanted: boolean): TextStyle => {
    const face = font.loadedName ?? font.name ?? '';
    const key = `${face}|${size.toFixed(2)}|${state.color}|${state.mode === 2}|${slanted}`;
    let style = styles.get(key);
    if (!style) {
      const { bold, italic } = readFontStyle(font);
      // Mode 2 also strokes the outline: the usual way to fake a bold face.
      style = {
        face,
        isNamed: font.isType3Font !== true,
        size,
        bold: bold || state.mode === 2,
        italic: italic || slanted,
        color: state.color,
      };
      styles.set(key, style);
    }
    return style;
  };

  const showText = (items: readonly (PdfGlyph | number)[]) => {
    const font = state.font;
    if (!font || masks.includes(true)) return;
    if (glyphs.length > maxGlyphs) throw tooLong();
    const unit = state.fontSize * Math.abs(font.fontMatrix?.[0] ?? 0.001);
    const matrix = multiply(state.ctm, textMatrix);
    const across = Math.max(Math.hypot(matrix[0], matrix[1]), 1e-6);
    // Square to the line, since letters that are slanted are not larger for it.
    const size =
      (Math.abs(state.fontSize) * Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2])) / across;
    const slant = Math.abs(matrix[0] * matrix[2] + matrix[1] * matrix[3]) / (across * across);
    const scaleX = across * Math.abs(state.hScale);
    const turned = Math.abs(matrix[1]) > 0.15 * Math.abs(matrix[0]) || matrix[0] * state.fontSize < 0;
    const style = styleOf(font, size, slant > 0.1 && slant < 0.6);
    const layered = layers.includes(false);
    for (const item of items) {
      if (typeof item === 'number') {
        if (font.vertical) y += (item * state.fontSize) / 1000;
        else x -= ((item * state.fontSize) / 1000) * state.hScale;
        continue;
      }
      const spacing = (item.isSpace ? state.wordSpacing : 0) + state.charSpacing;
      const advance = item.width * unit + spacing;
      const [px, py] = applyTo(matrix, x, y + state.rise);
      const width = Math.abs(item.width * unit) * scaleX;
      // `isSpace` means code 32, which a subset font may give to any letter.
      const text = cleanText(item.unicode);
      const blank = text.trim() === '';
      const glyph: PlacedGlyph = {
        text,
        x: px,
        y: py,
        width,
        style,
        turned,
        blank,
        hidden: undefined,
      };
      const [cx, cy] = [px + width / 2, py - size * 0.3];
      if ((state.mode === 3 || state.mode === 7) && !frame.ocr) glyph.hidden = 'mode';
      else if (layered) glyph.hidden = 'layer';
      else if (state.alpha < 0.1) glyph.hidden = 'opacity';
      else if (size < 2) glyph.hidden = 'size';
      else if (!contains(page, cx, cy)) glyph.hidden = 'off-page';
      else if (!contains(state.clip, cx, cy, size * 0.4)) glyph.hidden = 'clipped';
      glyphs.push(glyph);
      if (font.vertical) y -= advance;
      else x += advance * state.hScale;
    }
  };

  const paintPath = (
    paint: number,
    paths: readonly (ArrayLike<number> | null)[],
    bounds: ArrayLike<number> | null,
  ) => {
    if (!bounds) {
      clipNext = false;
      return;
    }
    const box = boxAround(state.ctm, bounds);
    if (clipNext) state.clip = intersect(state.clip, box);
    clipNext = false;
    const filled = [
      ops.fill,
      ops.eoFill,
      ops.fillStroke,
      ops.eoFillStroke,
      ops.closeFillStroke,
      ops.closeEOFillStroke,
    ];
    const path = paths[0];
    const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
    if (path && width > 1 && width < 9 && height > 1 && height < 9 && Math.abs(width - height) < 1)
      dots.push(box);
    if (!filled.includes(paint) || !path) return;
    addFill(box, state.color, isRectangle(path));
  };
  const addFill = (box: Box, color: string, whole: boolean): void => {
    if (masks.includes(true)) return;
    fills.push({ box: intersect(box, state.clip), color, alpha: state.alpha, after: glyphs.length, whole });
  };
  // A picture with a mask of its own comes right behind `save` and a state that only says so.
  const hasMask = (at: number): boolean => {
    const { fnArray } = operators;
    const before = fnArray[at - 1] === ops.beginMarkedContentProps ? at - 2 : at - 1;
    return fnArray[before] === ops.setGState && fnArray[before - 1] === ops.save;
  };
  const addPicture = (at: number) => {
    const whole = !frame.ocr && !state.masked && !state.mixed && !hasMask(at);
    addFill(boxAround(state.ctm, [0, 0, 1, 1]), '', whole);
  };
  const addStencil = () => addFill(boxAround(state.ctm, [0, 0, 1, 1]), '', false);

  // pdf.js does not type the arguments of its operators; each handler names those it takes.
  const run: Record<string, (...args: never[]) => void> = {
    save,
    restore,
    transform: (...matrix: number[]) => {
      state.ctm = multiply(state.ctm, matrix);
    },
    setFillRGBColor: (color: string) => {
      state.color = color;
    },
    setFillColorN: () => {
      state.color = '';
    },
    shadingFill: () => addFill(state.clip, '', false),
    paintImageXObject: () => addPicture(current),
    paintInlineImageXObject: () => addPicture(current),
    paintImageMaskXObject: addStencil,
    paintSolidColorImageMask: addStencil,
    setFillTransparent: () => {
      state.alpha = 0;
    },
    setGState: (pairs: [string, unknown][]) => {
      for (const [key, value] of pairs) {
        if (key === 'ca') state.alpha = Number(value);
        if (key === 'SMask') state.masked = value !== false;
        if (key === 'BM') state.mixed = value !== 'source-over';
        if (key === 'Font') setFont(...(value as [string, number]));
      }
    },
    setFont: (name: string, size: number) => setFont(name, size),
    setCharSpacing: (value: number) => {
      state.charSpacing = value;
    },
    setWordSpacing: (value: number) => {
      state.wordSpacing = value;
    },
    setHScale: (value: number) => {
      state.hScale = value / 100;
    },
    setLeading: (value: number) => {
      state.leading = -value;
    },
    setTextRise: (value: number) => {
      state.rise = value;
    },
    setTextRenderingMode: (value: number) => {
      state.mode = value;
    },
    beginText: () => {
      textMatrix = identity;
      x = y = lineX = lineY = 0;
    },
    setTextMatrix: (...given: (number | ArrayLike<number>)[]) => {
      textMatrix = multiply(identity, (given.length === 1 ? given[0] : given) as ArrayLike<number>);
      x = y = lineX = lineY = 0;
    },
    moveText,
    setLeadingMoveText: (dx: number, dy: number) => {
      state.leading = dy;
      moveText(dx, dy);
    },
    nextLine: () => moveText(0, state.leading),
    showText,
    clip: () => {
      clipNext = true;
    },
    eoClip: () => {
      clipNext = true;
    },
    constructPath: paintPath,
    paintFormXObjectBegin: (matrix: ArrayLike<number> | null, bounds: ArrayLike<number> | null) => {
      save();
      if (matrix) state.ctm = multiply(state.ctm, matrix);
      if (bounds) state.clip = intersect(state.clip, boxAround(state.ctm, bounds));
    },
    paintFormXObjectEnd: restore,
    beginAnnotation: (_id, _rect, transform: ArrayLike<number> | null, matrix: ArrayLike<number> | null) => {
      save();
      if (transform) state.ctm = multiply(state.ctm, transform);
      if (matrix) state.ctm = multiply(state.ctm, matrix);
    },
    endAnnotation: restore,
    beginGroup: (group: { smask?: unknown }) => {
      save();
      masks.push(group.smask != null);
    },
    endGroup: () => {
      masks.pop();
      restore();
    },
    beginMarkedContent: () => layers.push(true),
    beginMarkedContentProps: (tag: string, properties: unknown) =>
      layers.push(tag !== 'OC' || frame.layerVisible(properties)),
    endMarkedContent: () => layers.pop(),
  };
  const setFont = (name: string, size: number) => {
    state.font = frame.font(name);
    state.fontSize = size;
  };

  const byNumber = new Map(Object.entries(run).map(([name, handler]) => [ops[name]!, handler]));
  for (let i = 0; i < operators.fnArray.length; i++) {
    current = i;
    byNumber.get(operators.fnArray[i]!)?.(...((operators.argsArray[i] ?? []) as never[]));
  }
  return { glyphs, fills, dots };
}

/** pdf.js path buffers: 0 move, 1 line, 2 curve, 3 quadratic, 4 close. A box is one move and 3 or 4 lines. */
function isRectangle(path: ArrayLike<number>): boolean {
  let lines = 0;
  for (let i = 0; i < path.length; ) {
    const kind = path[i]!;
    if (kind === 2 || kind === 3) return false;
    if (kind === 1) lines++;
    if (kind === 0 && lines > 0) return false;
    i += kind === 4 ? 1 : 3;
  }
  return lines === 3 || lines === 4;
}
