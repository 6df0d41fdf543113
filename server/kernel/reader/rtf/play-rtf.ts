import type { FlowLayout, FlowRun } from '../flow-layout.ts';
import { addParagraph, addTableRow, type FlowParagraph } from '../flow-paragraph.ts';
import { findUnseen } from '../unseen.ts';
import type { RtfTables } from './read-tables.ts';
import type { RtfToken } from './tokenize.ts';

/** Where the text of a group goes. */
type Target = 'body' | 'nowhere' | 'mark' | 'field';

/** What a group inherits and what ends with it. */
interface State {
  target: Target;
  bold: boolean;
  italic: boolean;
  hidden: boolean;
  size: number;
  color: number;
  shade: number;
  font: number;
  /** Characters that stand for one of `\u`, for programs that know no Unicode. */
  skip: number;
  link: string | undefined;
  /** What the instruction of the field around says. */
  field: { text: string } | undefined;
}

const plain = { bold: false, italic: false, hidden: false, size: 12, color: 0, shade: 0, link: undefined };

/** Groups without text of the page. Those after `\*` that are not known are left out as well. */
const unread = new Set(
  'fonttbl colortbl stylesheet info pict object objdata footer footerl footerr footerf footnote annotation atnid atnauthor atrfstart atrfend listtable listoverridetable revtbl rsidtbl generator xmlnstbl themedata colorschememapping latentstyles datastore datafield nonshppict shprslt sp bkmkstart bkmkend pntxta pntxtb nesttableprops mmathPr filetbl'.split(
    ' ',
  ),
);
/** Words that stand for characters. */
const characters = new Map(
  Object.entries({
    tab: '\t',
    nbsp: ' ',
    nbhyphen: '-',
    emdash: '—',
    endash: '–',
    bullet: '•',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    emspace: ' ',
    enspace: ' ',
  }),
);
/** Those after `\\*` that hold text or tell where it leads. */
const known = new Set(['fldinst', 'shpinst', 'listtext', 'pntext', 'shptxt']);
const deepest = 1000;

/** Plays the tokens of a file in their order and adds what can be seen to the layout. */
export function playRtf(tokens: readonly RtfToken[], tables: RtfTables, layout: FlowLayout): void {
  let state: State = { ...plain, target: 'body', font: -1, skip: 1, field: undefined };
  const stack: State[] = [];
  const decoders = new Map<string, TextDecoder>();
  let lines: FlowRun[][] = [[]];
  let paragraph = { heading: 0, list: -1, inTable: false, outdent: 0 };
  let cell: FlowParagraph[] = [];
  let cells: FlowParagraph[][] = [];
  let [table, row, wasInTable] = [-1, 0, false];
  let skipped = 0;
  let starred = false;

  const write = (text: string) => {
    if (state.target === 'field' && state.field) state.field.text += text;
    if (state.target !== 'body') return;
    const { bold, italic, size, link } = state;
    const color = tables.colors[state.color];
    const shade = state.shade > 0 ? tables.colors[state.shade] : undefined;
    const reason = findUnseen({
      hidden: state.hidden,
      fontSize: size,
      color,
      shade,
      outdent: paragraph.outdent,
    });
    if (reason) layout.hide(reason, text);
    else lines.at(-1)!.push({ text, bold, italic, fontSize: size, color, link });
  };
  const writeBytes = (bytes: readonly number[]) => {
    const used = skipped > 0 ? bytes.slice(skipped) : bytes;
    skipped = Math.max(0, skipped - bytes.length);
    const encoding = tables.fonts.get(state.font) ?? tables.encoding;
    // Letters of a font of pictures mean nothing, save the dot that all lists begin with.
    if (encoding === 'symbol') return write(used.includes(0xb7) ? '•' : '');
    const decoder = decoders.get(encoding) ?? new TextDecoder(encoding);
    decoders.set(encoding, decoder);
    write(decoder.decode(Uint8Array.from(used)));
  };
  const takeParagraph = (): FlowParagraph => {
    const { heading, list } = paragraph;
    const taken = { lines, ...(heading > 0 ? { heading } : {}), ...(list >= 0 ? { list } : {}) };
    lines = [[]];
    // The mark of a list is written anew for each of its items.
    paragraph = { ...paragraph, list: -1 };
    return taken;
  };
  const endParagraph = () => {
    if (paragraph.inTable) return void cell.push(takeParagraph());
    if (wasInTable) layout.breakBlock();
    wasInTable = false;
    addParagraph(layout, takeParagraph());
  };
  const endCell = () => {
    cells.push([...cell, takeParagraph()]);
    cell = [];
  };
  const endRow = () => {
    if (!wasInTable) {
      layout.breakBlock();
      table += 1;
      row = 0;
    }
    wasInTable = true;
    addTableRow(layout, cells, { table, row });
    row += 1;
    cells = [];
  };
  const aim = (target: Target): void => {
    if (state.target !== 'nowhere') state.target = target;
  };
  const breakParagraph = (): void => {
    if (state.target === 'body') endParagraph();
  };
  const breakLine = (): void => {
    if (state.target === 'body') lines.push([]);
  };
  const markItem = (): void => {
    paragraph.list = Math.max(0, paragraph.list);
    aim('mark');
  };
  const outdent = (twips = 0): void => {
    paragraph.outdent = Math.max(paragraph.outdent, -twips / 20);
  };
  const hide = (value?: number): void => {
    state.hidden = value !== 0;
  };
  const shade = (value = 0): void => {
    state.shade = value;
  };

  const handlers = new Map<string, (value?: number) => void>(
    Object.entries({
      u(value = 0) {
        write(String.fromCharCode((value + 65_536) % 65_536));
        skipped = state.skip;
      },
      uc(value = 1) {
        state.skip = Math.max(0, value);
      },
      par: breakParagraph,
      sect: breakParagraph,
      page: breakParagraph,
      line: breakLine,
      lbr: breakLine,
      cell: endCell,
      nestcell: () => void cell.push(takeParagraph()),
      row: endRow,
      pard() {
        paragraph = { heading: 0, list: paragraph.list, inTable: false, outdent: 0 };
      },
      intbl() {
        paragraph.inTable = true;
      },
      li: outdent,
      fi: outdent,
      s(value = 0) {
        paragraph.heading = tables.headings.get(value) ?? 0;
      },
      outlinelevel(value = 9) {
        if (value <= 5) paragraph.heading = value + 1;
      },
      listtext: markItem,
      pntext: markItem,
      ilvl(value = 0) {
        if (paragraph.list >= 0) paragraph.list = value;
      },
      shpinst: () => aim('mark'),
      shptxt: () => aim('body'),
      field() {
        state.field = { text: '' };
      },
      fldinst: () => aim('field'),
      fldrslt() {
        state.link = /HYPERLINK\s+"([^"]+)"/i.exec(state.field?.text ?? '')?.[1] ?? state.link;
      },
      plain() {
        Object.assign(state, plain, { link: state.link });
      },
      b(value) {
        state.bold = value !== 0;
      },
      i(value) {
        state.italic = value !== 0;
      },
      v: hide,
      deleted: hide,
      fs(value = 24) {
        state.size = value / 2;
      },
      cf(value = 0) {
        state.color = value;
      },
      highlight: shade,
      cb: shade,
      chcbpat: shade,
      f(value = -1) {
        state.font = value;
      },
    }),
  );
  const play = (word: string, value: number | undefined): void => {
    const character = characters.get(word);
    if ((starred && !known.has(word)) || unread.has(word)) aim('nowhere');
    else if (character === undefined) handlers.get(word)?.(value);
    else if (skipped > 0) skipped -= 1;
    else write(character);
  };

  for (const token of tokens) {
    if (token.kind === 'open') {
      stack.push({ ...state });
      if (stack.length > deepest) break;
    } else if (token.kind === 'close') {
      state = stack.pop() ?? state;
      skipped = 0;
    } else if (token.kind === 'bytes') writeBytes(token.bytes);
    else if (token.word === '*') {
      starred = true;
      continue;
    } else play(token.word, token.value);
    starred = false;
  }
  if (cells.length > 0) endRow();
  endParagraph();
}
