import type { Translator } from 'inlay/widgets/i18n';
import { styled } from 'inlay/widgets/styled';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { fewestAxes, groupVerdicts, placeOnRadar, type RequirementGroup } from '../../shared/groups.ts';
import type { MatchReport } from '../../shared/match.ts';

const radius = 80;

/** Where the strengths lie, by kind of requirement: a picture, and the same in words beside it. */
export function drawRadar(t: Translator, report: MatchReport): TemplateResult | typeof nothing {
  const groups = groupVerdicts(report);
  if (groups.length < 2) return nothing;
  return html`<section class="groups" aria-label=${t('report.groups')}>
    ${groups.length >= fewestAxes ? drawPicture(t, groups) : nothing}
    <ul>
      ${groups.map((group) => drawLine(t, group))}
    </ul>
  </section>`;
}

function drawPicture(t: Translator, groups: readonly RequirementGroup[]): TemplateResult {
  const axes = groups.length;
  const ring = (share: number) =>
    groups.map((_, index) => placeOnRadar(index, axes, share, radius).join()).join(' ');
  const shape = groups.map(({ share }, index) => placeOnRadar(index, axes, share, radius));
  return html`<svg class="radar" viewBox="-160 -105 320 210" aria-hidden="true">
    ${[0.25, 0.5, 0.75, 1].map((share) => svg`<polygon class="ring" points=${ring(share)} />`)}
    ${groups.map((_, index) => {
      const [x, y] = placeOnRadar(index, axes, 1, radius);
      return svg`<line class="ring" x1="0" y1="0" x2=${x} y2=${y} />`;
    })}
    <polygon class="shape" points=${shape.map((point) => point.join()).join(' ')} />
    ${shape.map(([x, y]) => svg`<circle class="corner" cx=${x} cy=${y} r="3" />`)}
    ${groups.map(({ kind }, index) => {
      const [x, y] = placeOnRadar(index, axes, 1.13, radius);
      const anchor = Math.abs(x) < 8 ? 'middle' : x > 0 ? 'start' : 'end';
      return svg`<text x=${x} y=${y} text-anchor=${anchor} dominant-baseline="middle">${t(`match.kind.${kind}`)}</text>`;
    })}
  </svg>`;
}

function drawLine(t: Translator, { kind, share, met, partly, count }: RequirementGroup): TemplateResult {
  const words = t(partly > 0 ? 'report.groupPartly' : 'report.group', { met, partly, count });
  return html`<li>
    <span class="kind">${t(`match.kind.${kind}`)}</span>
    <span class="meter" aria-hidden="true"><span ${styled({ 'inline-size': `${Math.round(share * 100)}%` })}></span></span>
    <span class="quiet">${words}</span>
  </li>`;
}
