import type { Translator } from 'inlay/widgets/i18n';
import 'inlay/widgets/notice';
import 'inlay/widgets/verdict';
import { html, nothing, type TemplateResult } from 'lit';
import type { MemberAnalysis } from '../../shared/analysis.ts';
import type { Evidence } from '../../shared/match.ts';
import type { ModelPart, ModelVerdict } from '../../shared/model.ts';
import { drawEvidence, say } from '../shared/draw-requirement.ts';

type Drawn = TemplateResult | typeof nothing;

/** What a model saw for one requirement, below what the rules say and apart from it. */
export function drawModelVerdict(
  t: Translator,
  found: ModelVerdict | undefined,
  onOpen: (evidence: Evidence) => void,
): Drawn {
  if (!found) return nothing;
  const value = found.verdict === 'not_shown' ? 'not-shown' : found.verdict;
  return html`<div class="by-model">
    <p><span class="origin">${t('model.says')}</span> <inlay-verdict value=${value}></inlay-verdict></p>
    ${found.evidence.map((evidence) => drawEvidence(evidence, onOpen))}
    ${found.voided > 0 ? html`<p class="quiet">${t('model.voided', { count: found.voided })}</p>` : nothing}
  </div>`;
}

/** What a model added to the whole, with its name; the figure above is of the rules alone. */
export function drawModel(t: Translator, { model }: MemberAnalysis): Drawn {
  if (!model) return nothing;
  return html`<section class="model">
    <h3>${t('model.title')}</h3>
    ${model.why ? html`<p>${say(t, model.why)}</p>` : nothing}
    ${drawFigure(t, model)}
    ${model.voided > 0 ? html`<p>${t('model.voided', { count: model.voided })}</p>` : nothing}
    ${
      model.fields.length > 0
        ? html`<p class="quiet">${t('model.fields', { count: model.fields.length })}</p>
            <ul class="hints">
              ${model.fields.map(({ value }) => html`<li><bdi>${value}</bdi></li>`)}
            </ul>`
        : nothing
    }
    <p class="quiet">${listMade(t, model)}</p>
  </section>`;
}

function drawFigure(t: Translator, { overall }: ModelPart): Drawn {
  if (!overall) return nothing;
  const { low, high, band } = overall;
  return html`<p>${t('model.overall', { low, high, band: t(`match.band.${band}`) })}</p>`;
}

/** Which model and which prompt, once each. */
function listMade(t: Translator, { made }: ModelPart): string {
  const names = new Set(made.map(({ provider, model, prompt }) => `${model} (${provider}), ${prompt}`));
  return names.size > 0 ? t('model.made', { names: [...names].join('; ') }) : '';
}
