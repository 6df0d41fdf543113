import type { Json } from 'inlay/sdk';
import type { Attempt, HiddenPassage } from '../../shared/analysis.ts';
import type { SayText } from '../../shared/say-message.ts';
import { ink } from './pdf-style.ts';

const mostSamples = 3;

/** What a reader has to know first: text that nobody sees, and words that speak to a program. */
export function describeWarnings(
  { hidden, attempts }: { readonly hidden: readonly HiddenPassage[]; readonly attempts: readonly Attempt[] },
  t: SayText,
): Json[] {
  const count = hidden.reduce((sum, { characters }) => sum + characters, 0);
  const sample = (page: number, words: string) =>
    t('report.hiddenSample', { page, sample: words.replace(/\s+/g, ' ').slice(0, 160) });
  return [
    ...box(
      t('report.attempts'),
      t('report.attemptsText'),
      attempts.map(({ page, quote }) => sample(page, quote)),
    ),
    ...(count > 0
      ? box(
          t('report.hidden'),
          t('report.hiddenText', { count }),
          hidden.map((passage) => sample(passage.page, passage.sample)),
        )
      : []),
  ];
}

function box(title: string, text: string, samples: readonly string[]): Json[] {
  if (samples.length === 0) return [];
  const content = {
    stack: [
      { text: title, bold: true },
      { text, margin: [0, 2, 0, 2] },
      { ul: samples.slice(0, mostSamples), style: 'quote' },
    ],
    margin: [6, 4, 6, 4],
  };
  const frame = { hLineColor: ink.caution, vLineColor: ink.caution };
  return [
    {
      table: {
        widths: ['*'],
        body: [[{ ...content, borderColor: Array(4).fill(frame.hLineColor) as Json }]],
      },
      margin: [0, 0, 0, 10],
      unbreakable: true,
    },
  ];
}
