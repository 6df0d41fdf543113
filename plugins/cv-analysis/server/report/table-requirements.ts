import type { Json } from 'inlay/sdk';
import type {
  Importance,
  MatchReport,
  Message,
  Requirement,
  Verdict,
  VerdictValue,
} from '../../shared/match.ts';
import type { SayText } from '../../shared/say-message.ts';
import { verdictColor } from './pdf-style.ts';

/**
 * The heart of the report: each requirement with its verdict, the reason, and the passages word for word. Undefined
 * where a position has none of this importance.
 */
export function tableRequirements(
  { requirements, verdicts }: MatchReport,
  importance: Importance,
  t: SayText,
  say: (message: Message) => string,
): Json | undefined {
  const head = ['pdf.requirement', 'pdf.verdict', 'pdf.evidence'].map((key) => ({
    text: t(key),
    style: 'tableHead',
  }));
  // A row of the table, so that it never stands alone at the end of a page.
  const title = [{ text: t(`report.${importance}List`), style: 'heading', colSpan: 3 }, '', ''];
  const rows = requirements.flatMap((requirement, index) =>
    requirement.importance === importance ? [describeRow(requirement, verdicts[index]!, t, say)] : [],
  );
  if (rows.length === 0) return undefined;
  return {
    table: {
      headerRows: 2,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: [165, 78, '*'],
      body: [title, head, ...rows],
    },
    layout: 'lightHorizontalLines',
  };
}

function describeRow(
  { kind, label, text }: Requirement,
  { verdict, reason, evidence }: Verdict,
  t: SayText,
  say: (message: Message) => string,
): Json[] {
  const wording: Json[] = text === label ? [] : [{ text, style: 'quiet', margin: [0, 2, 0, 0] }];
  return [
    {
      stack: [{ text: label, style: 'label' }, { text: t(`match.kind.${kind}`), style: 'quiet' }, ...wording],
      margin: [0, 3, 0, 3],
    },
    {
      columns: [
        { width: 12, canvas: drawMark(verdict), margin: [0, 2, 0, 0] },
        { width: '*', text: t(`match.verdict.${verdict}`), color: verdictColor[verdict], bold: true },
      ],
      margin: [0, 3, 0, 3],
    },
    {
      stack: [
        { text: say(reason) },
        ...evidence.map(({ quote, page }) => ({
          text: t('pdf.quote', { quote: quote.replace(/\s+/g, ' '), page }),
          style: 'quote',
          margin: [0, 3, 0, 0],
        })),
      ],
      margin: [0, 3, 0, 3],
    },
  ];
}

/** A full, half or empty dot, so that the verdict does not hang on colour or words alone. */
function drawMark(verdict: VerdictValue): Json[] {
  const color = verdictColor[verdict];
  const ring = { type: 'ellipse', x: 4, y: 4, r1: 3.5, r2: 3.5, lineWidth: 1, lineColor: color };
  if (verdict === 'met') return [{ ...ring, color }];
  if (verdict === 'not_shown') return [ring];
  return [ring, { type: 'rect', x: 1.4, y: 4, w: 5.2, h: 2.6, r: 1.2, color }];
}
