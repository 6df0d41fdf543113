import type { RtfToken } from './tokenize.ts';

/** What the head of an RTF file says about the numbers that its text uses. */
export interface RtfTables {
  /** Encoding of bytes whose font names none. */
  readonly encoding: string;
  /** Encoding by number of a font; `symbol` has no letters. */
  readonly fonts: ReadonlyMap<number, string>;
  /** `#rrggbb` by number; the first is usually left to the reader. */
  readonly colors: readonly (string | undefined)[];
  /** Level of a heading by number of a style. */
  readonly headings: ReadonlyMap<number, number>;
}

const codePages: Readonly<Record<number, string>> = {
  437: 'ibm866',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
};
const pageName = (page: number): string =>
  codePages[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252');

/** `\fcharsetN` of a font. */
const charsets: Readonly<Record<number, string>> = {
  2: 'symbol',
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

const headingName = /(?:heading|überschrift|título|titre|标题)\s*(\d)\s*;?$/i;

/** Reads fonts, colours and styles; what is missing counts as usual. */
export function readTables(tokens: readonly RtfToken[]): RtfTables {
  let encoding = 'windows-1252';
  const fonts = new Map<number, string>();
  const headings = new Map<number, number>();
  const colors: (string | undefined)[] = [];
  const tables: (string | undefined)[] = [];
  let [font, style, name] = [0, 0, ''];
  let rgb: Record<string, number> = {};
  for (const token of tokens) {
    if (token.kind === 'open') {
      tables.push(tables.at(-1));
      name = '';
    } else if (token.kind === 'close') {
      const level = tables.pop() === 'stylesheet' ? headingName.exec(name.trim())?.[1] : undefined;
      if (level) headings.set(style, Math.min(6, Math.max(1, Number(level))));
      name = '';
    } else if (token.kind === 'word') {
      const { word, value = 0 } = token;
      if (word === 'ansicpg') encoding = pageName(value);
      else if (word === 'mac') encoding = 'macintosh';
      else if (word === 'fonttbl' || word === 'colortbl' || word === 'stylesheet')
        tables[tables.length - 1] = word;
      const table = tables.at(-1);
      if (table === 'fonttbl' && word === 'f') font = value;
      else if (table === 'fonttbl' && word === 'fcharset' && charsets[value])
        fonts.set(font, charsets[value]);
      else if (table === 'colortbl' && /^(?:red|green|blue)$/.test(word)) rgb[word] = value & 255;
      else if (table === 'stylesheet' && word === 's') style = value;
    } else if (tables.at(-1) === 'colortbl') {
      for (const _ of token.bytes.filter((byte) => byte === 0x3b)) {
        colors.push(Object.keys(rgb).length > 0 ? toHex(rgb) : undefined);
        rgb = {};
      }
    } else if (tables.at(-1) === 'stylesheet')
      name += new TextDecoder('windows-1252').decode(Uint8Array.from(token.bytes));
  }
  return { encoding, fonts, colors, headings };
}

const toHex = ({ red = 0, green = 0, blue = 0 }: Record<string, number>): string =>
  `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
