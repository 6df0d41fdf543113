import type { Json } from 'inlay/sdk';
import type { MatchReport, Message } from '../../shared/match.ts';
import type { Profile } from '../../shared/profile.ts';
import { type SayText, sayMessage } from '../../shared/say-message.ts';
import { drawInterval } from './draw-interval.ts';
import { drawTimeline } from './draw-timeline.ts';
import { bandColor, ink, page, styles } from './pdf-style.ts';
import { tableRequirements } from './table-requirements.ts';

export interface ReportPdfInput {
  readonly report: MatchReport;
  readonly profile: Profile;
  readonly position: { readonly title: string };
  /** BCP 47, of the reader. */
  readonly locale: string;
  readonly t: SayText;
  /** Leaves out the name, employers and schools. */
  readonly blind: boolean;
  /** ISO date of the analysis, printed in the footer. */
  readonly date: string;
}

/** Describes a match report as a pdfmake document: plain data for `services.pdf.render`. */
export function describeReportPdf(input: ReportPdfInput): Record<string, Json> {
  const { report, profile, position, locale, t, blind, date } = input;
  const name = (!blind && profile.basics.name) || t('pdf.candidate');
  const say = (message: Message) => sayMessage(message, t, locale);
  const labels = new Map(report.requirements.map(({ id, label }) => [id, label]));
  return {
    pageSize: 'A4',
    pageMargins: [page.margin, page.margin, page.margin, 76],
    language: locale,
    tagged: true,
    displayTitle: true,
    info: { title: `${t('pdf.title')} – ${position.title}`, creationDate: date },
    defaultStyle: { fontSize: 9.5, lineHeight: 1.2, color: ink.text },
    styles: structuredClone(styles) as unknown as Json,
    content: [
      { text: t('pdf.title'), style: 'eyebrow' },
      { text: name, style: 'name', margin: [0, 2, 0, 0] },
      { text: t('pdf.position', { title: position.title }), margin: [0, 2, 0, 12] },
      ...describeOverall(report, t, say),
      { text: t('pdf.requirements'), style: 'heading' },
      tableRequirements(report, t, say),
      ...(report.timeline.length > 0
        ? [
            { text: t('pdf.timeline'), style: 'heading', headlineLevel: 1 },
            drawTimeline({ items: report.timeline, t, locale, blind, today: date.slice(0, 7) }),
          ]
        : []),
      ...listSection(
        t('pdf.gaps'),
        report.gaps.flatMap((id) => labels.get(id) ?? []),
      ),
      ...listSection(t('pdf.questions'), report.questions.map(say)),
      ...listSection(t('pdf.flags'), report.flags.map(say)),
    ],
    footer: describeFooter(input),
  };
}

function describeOverall(
  { overall, seniority }: MatchReport,
  t: SayText,
  say: (message: Message) => string,
): Json[] {
  const { low, high, band, reasons } = overall;
  const level = t(`match.level.${seniority.level}`);
  return [
    {
      columns: [
        { text: t(`match.band.${band}`), fontSize: 14, bold: true, color: bandColor[band], width: '*' },
        { text: t('pdf.interval', { low, high }), fontSize: 14, alignment: 'right', width: 'auto' },
      ],
    },
    drawInterval(overall),
    { text: t('pdf.intervalNote'), style: 'quiet', margin: [0, 6, 0, 0] },
    ...reasons.map((reason): Json => ({ text: say(reason), margin: [0, 6, 0, 0] })),
    { text: t('pdf.seniority', { level, years: seniority.yearsExperience }), margin: [0, 6, 0, 0] },
  ];
}

function listSection(title: string, items: readonly string[]): Json[] {
  if (items.length === 0) return [];
  return [{ text: title, style: 'heading' }, { ul: items.map((text) => ({ text, margin: [0, 0, 0, 3] })) }];
}

function describeFooter({ report, locale, t, date }: ReportPdfInput): Json {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
  const { name: engine, version } = report.engine;
  const made = t('pdf.footer', { engine, version, date: day, hash: report.inputHash.slice(0, 12) });
  return {
    stack: [
      { text: t('pdf.human'), style: 'quiet', margin: [0, 0, 0, 3] },
      {
        columns: [
          { text: made, style: 'quiet', width: '*' },
          { text: t('pdf.page'), style: 'quiet', alignment: 'right', width: 60 },
        ],
      },
    ],
    margin: [page.margin, 14, page.margin, 0],
  };
}
