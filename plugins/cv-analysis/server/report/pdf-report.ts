import type { Json } from 'inlay/sdk';
import type { MemberAnalysis } from '../../shared/analysis.ts';
import type { MatchReport, Message } from '../../shared/match.ts';
import type { Profile } from '../../shared/profile.ts';
import { type SayText, sayMessage } from '../../shared/say-message.ts';
import { describeFooter } from './describe-footer.ts';
import { describeModel } from './describe-model.ts';
import { describeWarnings } from './describe-warnings.ts';
import { drawGroups } from './draw-groups.ts';
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
  /** What only members read. */
  readonly forMembers?: Pick<MemberAnalysis, 'hidden' | 'attempts' | 'model'>;
}

/** Describes a match report as a pdfmake document: plain data for `services.pdf.render`. */
export function describeReportPdf(input: ReportPdfInput): Record<string, Json> {
  const { report, profile, position, locale, t, blind, date, forMembers } = input;
  const name = (!blind && profile.basics.name) || t('pdf.candidate');
  const say = (message: Message) => sayMessage(message, t, locale);
  const labels = new Map(report.requirements.map(({ id, label }) => [id, label]));
  return {
    pageSize: 'A4',
    pageMargins: [page.margin, page.margin, page.margin, 84],
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
      ...(forMembers ? describeWarnings(forMembers, t) : []),
      ...describeOverall(report, t, say),
      ...drawGroups(report, t),
      ...describeRequirements(report, t, say),
      ...(forMembers ? describeModel(forMembers.model, labels, t, say) : []),
      ...(report.timeline.length > 0
        ? [
            {
              ...drawTimeline({ items: report.timeline, t, locale, blind, today: date.slice(0, 7) }),
              unbreakable: report.timeline.length <= longestWhole,
            },
          ]
        : []),
      ...listSection(
        t('pdf.gaps'),
        report.gaps.flatMap((id) => labels.get(id) ?? []),
      ),
      ...listSection(t('pdf.questions'), report.questions.map(say)),
      ...listSection(t('report.notShown'), report.notShown.filter(isMore).map(say)),
      ...listSection(t('pdf.flags'), report.flags.map(say)),
    ],
    footer: describeFooter(input),
  };
}

/** Requirements that are not shown stand in the list before. */
const isMore = ({ code }: Message): boolean => code !== 'match.not_shown.requirement';

/** A career of more entries than this may be divided between pages. */
const longestWhole = 16;

/** What a position cannot do without comes first. */
function describeRequirements(report: MatchReport, t: SayText, say: (message: Message) => string): Json[] {
  return (['must', 'nice'] as const).flatMap((importance) => {
    const table = tableRequirements(report, importance, t, say);
    return table ? [table] : [];
  });
}

function describeOverall(
  { overall, seniority, requirements, verdicts }: MatchReport,
  t: SayText,
  say: (message: Message) => string,
): Json[] {
  const { low, high, band, reasons } = overall;
  const level = t(`match.level.${seniority.level}`);
  const musts = verdicts.filter((_, index) => requirements[index]!.importance === 'must');
  const sum = musts.length > 0 ? musts : verdicts;
  const count = (value: string) => sum.filter(({ verdict }) => verdict === value).length;
  const tally = { met: count('met'), partly: count('partly'), all: sum.length };
  return [
    {
      columns: [
        { text: t(`match.band.${band}`), fontSize: 14, bold: true, color: bandColor[band], width: '*' },
        { text: t('pdf.interval', { low, high }), fontSize: 14, alignment: 'right', width: 'auto' },
      ],
    },
    drawInterval(overall),
    { text: t(musts.length > 0 ? 'report.musts' : 'check.sum', tally), bold: true, margin: [0, 6, 0, 0] },
    { text: t('pdf.intervalNote'), style: 'quiet', margin: [0, 3, 0, 0] },
    ...reasons.map((reason): Json => ({ text: say(reason), margin: [0, 6, 0, 0] })),
    { text: t('pdf.seniority', { level, years: seniority.yearsExperience }), margin: [0, 6, 0, 0] },
  ];
}

/** A short list stays on one page; of a long one, the heading never stands alone at the end of a page. */
function listSection(title: string, items: readonly string[]): Json[] {
  if (items.length === 0) return [];
  const lines = items.map((text): Json => ({ text, margin: [0, 0, 0, 3] }));
  const together = lines.slice(0, lines.length <= longestList ? longestList : 1);
  const rest = lines.slice(together.length);
  return [
    { stack: [{ text: title, style: 'heading' }, { ul: together }], unbreakable: true },
    ...(rest.length > 0 ? [{ ul: rest }] : []),
  ];
}

const longestList = 8;
