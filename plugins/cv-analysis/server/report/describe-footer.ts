import type { Json } from 'inlay/sdk';
import type { ReportPdfInput } from './pdf-report.ts';
import { page } from './pdf-style.ts';

/** On every page: what the paper must not be used for, what made it, and which page it is. */
export function describeFooter({ report, locale, t, date }: ReportPdfInput): Json {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
  const { name: engine, version } = report.engine;
  const made = t('pdf.footer', { engine, version, date: day, hash: report.inputHash.slice(0, 12) });
  return {
    stack: [
      { text: t('pdf.human'), style: 'quiet', margin: [0, 0, 0, 2] },
      { text: t('pdf.use'), style: 'quiet', margin: [0, 0, 0, 3] },
      {
        columns: [
          { text: made, style: 'quiet', width: '*' },
          { text: t('pdf.page'), style: 'quiet', alignment: 'right', width: 60 },
        ],
      },
    ],
    margin: [page.margin, 10, page.margin, 0],
  };
}
