import type { Json } from 'inlay/sdk';
import type { TimelineItem } from '../../shared/match.ts';
import { type SayText, sayMonth } from '../../shared/say-message.ts';
import { ink, page } from './pdf-style.ts';

const labelWidth = 190;
const gutter = 12;
const chartWidth = page.width - labelWidth - gutter;
const barHeight = 8;
const color = { work: '#2b5fb3', education: '#7a5ab5', break: '#ffffff' } as const;

interface Options {
  readonly items: readonly TimelineItem[];
  readonly t: SayText;
  readonly locale: string;
  readonly blind: boolean;
  /** Where what goes on ends, `2026-06`. */
  readonly today: string;
}

/** Draws a career, under its heading, as bars on a common scale of years, each beside its words, oldest first. */
export function drawTimeline({ items, t, locale, blind, today }: Options): Record<string, Json> {
  const first = Math.min(...items.map(({ start }) => readPoint(start)));
  const last = Math.max(readPoint(today), ...items.map(({ end }) => (end ? readPoint(end, true) : 0)));
  const at = (point: number) =>
    Math.round(((point - first) / Math.max(1, last - first)) * chartWidth * 100) / 100;
  const rows = items.map((item): Json => {
    const from = at(readPoint(item.start));
    const width = Math.max(3, at(item.end ? readPoint(item.end, true) : last) - from);
    const until = item.end ? sayMonth(item.end, locale) : t('pdf.present');
    const name =
      item.kind === 'break' ? t('pdf.break') : item.label || t(`match.kind.${kindText[item.kind]}`);
    const where = !blind && item.organisation ? `${item.organisation}, ` : '';
    return {
      columns: [
        {
          width: labelWidth,
          stack: [
            { text: name, fontSize: 9, ...(item.kind === 'break' ? { color: ink.quiet } : {}) },
            { text: `${where}${sayMonth(item.start, locale)} – ${until}`, style: 'quiet' },
          ],
        },
        { width: chartWidth, canvas: [{ ...scale }, drawBar(item.kind, from, width)], margin: [0, 4, 0, 0] },
      ],
      columnGap: gutter,
      margin: [0, 0, 0, 5],
    };
  });
  const [head, ...rest] = rows;
  const keep = (...stack: Json[]): Json => ({ stack, unbreakable: true });
  return {
    stack: [
      keep({ text: t('pdf.timeline'), style: 'heading' }, head!),
      ...rest.map((row) => keep(row)),
      drawYears(first, last, at),
    ],
  };
}

const kindText = { work: 'experience', education: 'education', break: 'other' } as const;
const scale = {
  type: 'line',
  ...{ x1: 0, y1: barHeight / 2, x2: chartWidth, y2: barHeight / 2, lineWidth: 0.5, lineColor: ink.line },
};

function drawBar(kind: TimelineItem['kind'], x: number, w: number) {
  const shape = { type: 'rect', x, y: 0, w, h: barHeight, r: 2 };
  if (kind !== 'break') return { ...shape, color: color[kind] };
  return {
    ...shape,
    color: color.break,
    lineColor: ink.quiet,
    lineWidth: 0.6,
    dash: { length: 2, space: 2 },
  };
}

/** Names a few years under the bars; never so many that they touch. */
function drawYears(first: number, last: number, at: (point: number) => number): Json {
  const from = Math.ceil(first / 12);
  const to = Math.floor(last / 12);
  const step = Math.max(1, Math.ceil((to - from) / 6));
  const years = Array.from(
    { length: Math.floor(Math.max(0, to - from) / step) + 1 },
    (_, i) => from + i * step,
  );
  const columns: Json[] = [{ width: labelWidth + gutter, text: '' }];
  let x = 0;
  for (const year of years) {
    const place = Math.min(at(year * 12), chartWidth - 26);
    if (place < x) continue;
    if (place > x) columns.push({ width: place - x, text: '' });
    columns.push({ width: 26, text: String(year), style: 'quiet' });
    x = place + 26;
  }
  return { columns, columnGap: 0 };
}

function readPoint(date: string, end = false): number {
  const [year = 0, month] = date.split('-').map(Number);
  if (month === undefined) return year * 12 + 6;
  return year * 12 + month - (end ? 0 : 1);
}
