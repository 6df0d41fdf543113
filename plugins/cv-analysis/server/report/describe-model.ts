import type { Json } from 'inlay/sdk';
import type { Message } from '../../shared/match.ts';
import type { ModelPart } from '../../shared/model.ts';
import type { SayText } from '../../shared/say-message.ts';

/** What a model added, apart from what rules say, with its name and what it quotes. */
export function describeModel(
  model: ModelPart | null,
  labels: ReadonlyMap<string, string>,
  t: SayText,
  say: (message: Message) => string,
): Json[] {
  if (!model) return [];
  const { why, overall, verdicts, voided, made } = model;
  const names = new Set(made.map((each) => `${each.model} (${each.provider}), ${each.prompt}`));
  return [
    { text: t('model.title'), style: 'heading' },
    ...(why ? [{ text: say(why) }] : []),
    ...(overall
      ? [
          {
            text: t('model.overall', {
              low: overall.low,
              high: overall.high,
              band: t(`match.band.${overall.band}`),
            }),
          },
        ]
      : []),
    ...(voided > 0 ? [{ text: t('model.voided', { count: voided }) }] : []),
    ...(verdicts.length > 0
      ? [
          {
            ul: verdicts.map(({ requirementId, verdict, evidence }) => ({
              stack: [
                { text: `${labels.get(requirementId) ?? ''}: ${t(`match.verdict.${verdict}`)}` },
                ...evidence.map(({ quote, page }) => ({
                  text: t('pdf.quote', { quote: quote.replace(/\s+/g, ' '), page }),
                  style: 'quote',
                })),
              ],
              margin: [0, 0, 0, 3],
            })),
            margin: [0, 4, 0, 0],
          },
        ]
      : []),
    ...(names.size > 0
      ? [{ text: t('model.made', { names: [...names].join('; ') }), style: 'quiet', margin: [0, 3, 0, 0] }]
      : []),
  ];
}
