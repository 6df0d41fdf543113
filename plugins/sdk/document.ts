/** What kind of file a document was, told by its content, not by its name. */
export type DocumentType = 'pdf' | 'docx' | 'odt' | 'rtf' | 'html' | 'text';

/** A stretch of text in one style. Sizes and places are in points (1/72 inch) in a PDF and 0 elsewhere. */
export interface DocumentRun {
  readonly text: string;
  /** Left edge, from the left of the page. */
  readonly x: number;
  /** Top edge, from the top of the page. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** In points; 0 where the format does not say. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** `#rrggbb`, where it is known and not black. */
  readonly color?: string;
  /** Where the run leads when it is clicked. */
  readonly link?: string;
}

/** One line as a reader sees it; in a format without pages, one paragraph, list item or table cell. */
export interface DocumentLine {
  /** The texts of `runs` joined, with blanks where the page shows gaps. */
  readonly text: string;
  readonly runs: readonly DocumentRun[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Of most of the line's characters. */
  readonly fontSize: number;
  /** Lines of one column or one flowing part share a number; it grows in reading order. */
  readonly block: number;
  /** Lines that stand beside each other share a number (a title and its date at the right). */
  readonly row: number;
  /** 1 to 6, where the format marks headings. */
  readonly heading?: number;
  /** Nesting depth from 0, where the format marks list items. */
  readonly list?: number;
  /** Place in a table, each counted from 0, where the format marks tables. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number };
}

/** One page; a format without pages is one long page. */
export interface DocumentPage {
  /** Counted from 1. */
  readonly number: number;
  /** In points; 0 in a format without pages. */
  readonly width: number;
  readonly height: number;
  /** In reading order. */
  readonly lines: readonly DocumentLine[];
}

/** A place in the document that can be clicked. */
export interface DocumentLink {
  readonly url: string;
  /** The text that carries the link; empty when it is a picture. */
  readonly text: string;
  readonly page: number;
}

/** Why a piece of text was left out of the pages. */
export type HiddenReason =
  | 'mode'
  | 'color'
  | 'size'
  | 'opacity'
  | 'clipped'
  | 'off-page'
  | 'layer'
  | 'covered'
  | 'style';

/** Text that the file holds but a reader cannot see. */
export interface HiddenText {
  readonly reason: HiddenReason;
  readonly page: number;
  /** How many characters other than blanks. */
  readonly characters: number;
  /** The first 200 characters, so that a person can judge. */
  readonly sample: string;
}

/** A document as plain JSON: what is visible, where it stands and how it looks. May cross a process border. */
export interface DocumentLayout {
  readonly type: DocumentType;
  readonly pages: readonly DocumentPage[];
  readonly links: readonly DocumentLink[];
  /** Text that was left out because nobody can see it. */
  readonly hidden: readonly HiddenText[];
  /** BCP 47, when the file itself says so. */
  readonly language?: string;
  /** The pages are pictures; a program read their text, and may have misread it. */
  readonly scanned?: boolean;
}

/** Where a piece of text stands: offsets into `layoutText(layout).text`, `end` not included. */
export interface TextPlace {
  readonly page: number;
  readonly start: number;
  readonly end: number;
}

/** The visible text of a layout with the place of each line. */
export interface LayoutText {
  /** Lines end in `\n`; a blank line stands between blocks and between pages. */
  readonly text: string;
  /** One for each page. */
  readonly pages: readonly TextPlace[];
  /** One for each line of each page, in the order of the layout. */
  readonly lines: readonly TextPlace[];
}

/** Joins the visible text of a document in reading order. The same layout gives the same text, always. */
export function layoutText(layout: DocumentLayout): LayoutText {
  let text = '';
  const pages: TextPlace[] = [];
  const lines: TextPlace[] = [];
  for (const page of layout.pages) {
    if (text) text += '\n';
    const start = text.length;
    let block: number | undefined;
    for (const line of page.lines) {
      if (block !== undefined && line.block !== block) text += '\n';
      block = line.block;
      lines.push({ page: page.number, start: text.length, end: text.length + line.text.length });
      text += `${line.text}\n`;
    }
    pages.push({ page: page.number, start, end: text.length });
  }
  return { text, pages, lines };
}
