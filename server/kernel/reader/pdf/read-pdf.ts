import { setFlagsFromString } from 'node:v8';
import type { DocumentLayout, DocumentLine, DocumentPage, HiddenText } from 'inlay/sdk';
import { beginOf, cleanText } from '../clean-text.ts';
import { brokenFile, encrypted, garbledText, imageOnly, tooLong, tooManyPages } from '../errors.ts';
import { maxGlyphs, maxPages } from '../limits.ts';
import { dropRunningHeads } from './drop-running-heads.ts';
import { markUnseen } from './find-hidden.ts';
import { interpretPage, type PagePaint } from './interpret-page.ts';
import { isGarbled } from './is-garbled.ts';
import { findBaselines, findEdges, makeSegments } from './make-segments.ts';
import { markBoldFaces } from './mark-bold-faces.ts';
import { boxAround, type Matrix } from './matrix.ts';
import { mendHyphens } from './mend-hyphens.ts';
import type { Operators, PdfFont, PlacedGlyph } from './pdf-types.ts';
import { orderPage } from './reading-order.ts';
import { shrinkPictures } from './shrink-pictures.ts';
import { type LinkArea, toLines } from './to-lines.ts';

// Reading leaves thirty megabytes behind for two pages and keeps none of them. Left alone, the heap grows to three times
// what is in use before they are looked for.
setFlagsFromString('--heap-growing-percent=60');

/** Loads the PDF engine, which takes longer than most documents. */
export async function warmPdf(): Promise<void> {
  const { getResolvedPDFJS } = await import('unpdf');
  await getResolvedPDFJS();
}

/** Reads the visible text of a PDF by position; with `ocr` also the invisible one, which was read from its pictures. */
export async function readPdf(
  bytes: Uint8Array,
  { ocr = false }: { ocr?: boolean | undefined } = {},
): Promise<DocumentLayout> {
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf');
  const { OPS } = await getResolvedPDFJS();
  // pdf.js takes the buffer over and refuses a Node Buffer.
  const own = new Uint8Array(bytes);
  shrinkPictures(own);
  const pdf = await getDocumentProxy(own, {
    maxImageSize: 1,
    // With a page to put fonts on, no outline of any letter is computed, and the fonts themselves are let go at once.
    disableFontFace: false,
    ownerDocument: makeBlankPage(),
    useSystemFonts: false,
    verbosity: 0,
  }).catch((cause: unknown) => {
    throw (cause as { name?: string })?.name === 'PasswordException' ? encrypted() : brokenFile(cause);
  });
  try {
    if (pdf.numPages > maxPages) throw tooManyPages(pdf.numPages, maxPages);
    const layers = await pdf.getOptionalContentConfig();
    const painted: PaintedPage[] = [];
    let count = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { transform, width, height } = page.getViewport({ scale: 1 });
      const operators = (await page.getOperatorList()) as unknown as Operators;
      const paint = interpretPage(operators, {
        transform: transform as unknown as Matrix,
        width,
        height,
        ops: OPS,
        font: (name) => (page.commonObjs.has(name) ? (page.commonObjs.get(name) as PdfFont) : undefined),
        ocr,
        layerVisible: (properties) => layers.isVisible(properties as never),
      });
      count += paint.glyphs.length;
      if (count > maxGlyphs) throw tooLong();
      markUnseen(paint.glyphs, paint.fills);
      const areas = readLinkAreas(await page.getAnnotations(), transform as unknown as Matrix);
      painted.push({ number, width, height, areas, ...paint });
      page.cleanup();
    }
    markBoldFaces(painted.flatMap(({ glyphs }) => glyphs));
    const pages = layOut(painted);
    if (pages.every((page) => page.lines.length === 0)) throw imageOnly();
    if (isGarbled(pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n')))
      throw garbledText();
    const metadata = await pdf.getMetadata().catch(() => undefined);
    const language = (metadata?.info as { Language?: unknown } | undefined)?.Language;
    return {
      type: 'pdf',
      pages: mendHyphens(dropRunningHeads(pages)),
      links: painted.flatMap(({ areas, number }, i) =>
        areas.map(({ url }) => ({ url, text: textBehind(url, pages[i]!.lines), page: number })),
      ),
      hidden: reportHidden(painted),
      ...(ocr ? { scanned: true } : {}),
      ...(typeof language === 'string' && language ? { language } : {}),
    };
  } catch (error) {
    throw (error as { name?: string })?.name === 'AppError' ? error : brokenFile(error);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** As much of a browser's page as pdf.js asks for to have fonts put somewhere. */
const makeBlankPage = (): HTMLDocument =>
  ({
    adoptedStyleSheets: [],
    defaultView: {
      CSSStyleSheet: class {
        readonly cssRules = [];
        insertRule() {}
      },
    },
  }) as never;

interface PaintedPage extends PagePaint {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly areas: readonly LinkArea[];
}

function layOut(painted: readonly PaintedPage[]): DocumentPage[] {
  const visible = painted.map(({ glyphs }) => glyphs.filter((glyph) => !glyph.hidden));
  const straight = visible.map((glyphs) => findBaselines(glyphs.filter((glyph) => !glyph.turned)));
  const edges = findEdges(straight.flatMap((lines) => makeSegments(lines)));
  let [block, row] = [0, 0];
  return painted.map(({ number, width, height, areas, dots }, i) => {
    const flows = [
      ...orderPage(makeSegments(straight[i]!, edges, dots)),
      ...orderPage(makeSegments(findBaselines(layDown(visible[i]!.filter((glyph) => glyph.turned))))),
    ];
    const lines = toLines(flows, areas, block, row).filter((line) => line.text !== '');
    block = (lines.at(-1)?.block ?? block) + 1;
    row = lines.reduce((most, line) => Math.max(most, line.row), row);
    return { number, width, height, lines };
  });
}

function reportHidden(painted: readonly PaintedPage[]): HiddenText[] {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  const seen = letters(
    painted.flatMap(({ glyphs }) => glyphs.filter((g) => !g.hidden).map((g) => g.text)).join(''),
  );
  return painted.flatMap(({ glyphs, number }) => {
    const found = new Map<HiddenText['reason'], string>();
    let before: HiddenText['reason'] | undefined;
    for (const glyph of glyphs) {
      // A blank has nothing to see: it belongs to what stands before it.
      const reason = glyph.hidden ?? (glyph.blank ? before : undefined);
      if (reason) found.set(reason, (found.get(reason) ?? '') + (glyph.text || ' '));
      before = reason;
    }
    return (
      [...found]
        .map(([reason, text]) => ({
          reason,
          page: number,
          characters: text.replace(/\s/g, '').length,
          sample: beginOf(text.trim(), 200),
        }))
        // A browser that breaks a page paints some lines twice, once beyond the edge.
        .filter(({ reason }) => !seen.includes(letters(found.get(reason) ?? '')))
    );
  });
}

/** Text that runs up or down the page is laid on its side and read as a line of its own. */
function layDown(glyphs: readonly PlacedGlyph[]): PlacedGlyph[] {
  return glyphs.map((glyph) => ({ ...glyph, x: glyph.y, y: glyph.x }));
}

function readLinkAreas(annotations: readonly Record<string, unknown>[], transform: Matrix): LinkArea[] {
  return annotations.flatMap((annotation) => {
    const url = annotation.unsafeUrl ?? annotation.url;
    if (annotation.subtype !== 'Link' || typeof url !== 'string' || !url) return [];
    return [{ url: cleanText(url), ...boxAround(transform, annotation.rect as number[]) }];
  });
}

function textBehind(url: string, lines: readonly DocumentLine[]): string {
  const runs = lines.flatMap((line) => line.runs.filter((run) => run.link === url));
  return runs
    .map((run) => run.text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
