import { createRequire } from 'node:module';

/** The few parts of pdfmake's renderer and of PDFKit that tagging needs; neither is in their types. */
interface Line {
  readonly inlines: readonly { readonly fontSize?: number; readonly font?: { readonly name?: string } }[];
  readonly lastLineInParagraph?: boolean;
}
interface StructContent {
  readonly refs: unknown;
}
interface StructElement {
  add(child: StructElement): void;
}
interface PdfKit {
  readonly options: { readonly tagged?: boolean };
  readonly _pdfMakePages: readonly {
    readonly pageSize: { readonly height: number };
    readonly pageMargins: { readonly top: number; readonly bottom: number };
  }[];
  markContent(tag: 'Artifact', options: { type: string }): void;
  markStructureContent(tag: string): StructContent;
  endMarkedContent(): void;
  struct(type: string, children?: StructContent[]): StructElement;
  addStructure(element: StructElement): void;
}
interface Renderer {
  readonly pdfDocument: PdfKit;
  renderLine(line: Line, x: number, y: number): void;
  renderVector(vector: unknown): void;
}

const require = createRequire(import.meta.url);
const headingSizes = [
  { tag: 'H1', size: 18 },
  { tag: 'H2', size: 11.5 },
] as const;

/**
 * Lets a screen reader follow the file. pdfmake marks a document as tagged but tags nothing (0.3.11), so that it
 * would read as empty: here paragraphs and headings become elements in reading order, drawings and the lines in
 * the margins become artifacts (ISO 32000-1, 14.8).
 */
export function tagRendering(): void {
  const { prototype } = (require('pdfmake/js/Renderer.js') as { default: { prototype: Renderer } }).default;
  const { renderLine, renderVector } = prototype;
  const open = new WeakMap<PdfKit, StructContent[]>();
  const roots = new WeakMap<PdfKit, StructElement>();
  const findRoot = (pdf: PdfKit): StructElement => {
    const root = roots.get(pdf) ?? pdf.struct('Document');
    if (!roots.has(pdf)) pdf.addStructure(root);
    roots.set(pdf, root);
    return root;
  };

  prototype.renderVector = function (vector) {
    drawArtifact(this.pdfDocument, 'Layout', () => renderVector.call(this, vector));
  };
  prototype.renderLine = function (line, x, y) {
    const pdf = this.pdfDocument;
    const draw = () => renderLine.call(this, line, x, y);
    if (!pdf.options.tagged || isInMargin(pdf, y) || line.inlines.length === 0) {
      drawArtifact(pdf, 'Pagination', draw);
      return;
    }
    const tag = tagOf(line);
    const paragraph = open.get(pdf) ?? [];
    paragraph.push(pdf.markStructureContent(tag));
    draw();
    pdf.endMarkedContent();
    open.set(pdf, paragraph);
    if (!line.lastLineInParagraph) return;
    findRoot(pdf).add(pdf.struct(tag, paragraph));
    open.delete(pdf);
  };
}

function drawArtifact(pdf: PdfKit, type: string, draw: () => void): void {
  if (pdf.options.tagged) pdf.markContent('Artifact', { type });
  draw();
  if (pdf.options.tagged) pdf.endMarkedContent();
}

function isInMargin(pdf: PdfKit, y: number): boolean {
  const page = pdf._pdfMakePages[0];
  if (!page) return false;
  return y >= page.pageSize.height - page.pageMargins.bottom || y < page.pageMargins.top - 1;
}

function tagOf({ inlines }: Line): string {
  const first = inlines[0];
  const heading = headingSizes.find(
    ({ size }) => /Medium|Bold/.test(first?.font?.name ?? '') && (first?.fontSize ?? 0) >= size,
  );
  return heading?.tag ?? 'P';
}
