import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const roboto = join(dirname(require.resolve('pdfmake/fonts/Roboto.js')), 'Roboto');
const hans = join(dirname(dirname(require.resolve('@embedpdf/fonts-sc'))), 'fonts');

/** Roboto has no Chinese characters and would leave blanks; those are drawn in `chineseFont`. */
export const latinFont = 'Roboto';
export const chineseFont = 'NotoSansHans';

const hansRegular = join(hans, 'NotoSansHans-Regular.otf');
const hansBold = join(hans, 'NotoSansHans-Bold.otf');

export const fonts = {
  [latinFont]: {
    normal: join(roboto, 'Roboto-Regular.ttf'),
    bold: join(roboto, 'Roboto-Medium.ttf'),
    italics: join(roboto, 'Roboto-Italic.ttf'),
    bolditalics: join(roboto, 'Roboto-MediumItalic.ttf'),
  },
  [chineseFont]: { normal: hansRegular, bold: hansBold, italics: hansRegular, bolditalics: hansBold },
};

const files = new Set(Object.values(fonts).flatMap((font) => Object.values(font)));

/** The only files that rendering may open. */
export const isFontFile = (path: string): boolean => files.has(path);
