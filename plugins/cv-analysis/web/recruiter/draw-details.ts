import type { Translator } from 'inlay/widgets/i18n';
import 'inlay/widgets/timeline';
import type { TimelineEntry } from 'inlay/widgets/timeline';
import { html, nothing, type TemplateResult } from 'lit';
import type { MatchReport, Message, TimelineItem } from '../../shared/match.ts';
import { say } from '../shared/draw-requirement.ts';

type Drawn = TemplateResult | typeof nothing;

/** A heading with one line for each message; nothing where there is none. */
export function drawMessages(t: Translator, heading: string, messages: readonly Message[], hint = ''): Drawn {
  if (messages.length === 0) return nothing;
  return html`<section>
    <h3>${heading}</h3>
    ${hint ? html`<p class="quiet">${hint}</p>` : nothing}
    <ul class="hints">
      ${messages.map((message) => html`<li>${say(t, message)}</li>`)}
    </ul>
  </section>`;
}

export function drawSeniority(t: Translator, { level, yearsExperience }: MatchReport['seniority']): Drawn {
  if (level === 'unknown') return nothing;
  const years = t.number(yearsExperience, { maximumFractionDigits: 1 });
  return html`<p>${t('report.seniority', { level: t(`match.level.${level}`), years })}</p>`;
}

/** The career as a picture; the widget draws times between entries itself. */
export function drawCareer(t: Translator, { timeline }: MatchReport, asOf: string): Drawn {
  const entries = timeline.filter(({ kind }) => kind !== 'break').map(toEntry);
  if (entries.length === 0) return nothing;
  return html`<section>
    <h3>${t('report.career')}</h3>
    <inlay-timeline .entries=${entries} today=${asOf.slice(0, 7)}></inlay-timeline>
  </section>`;
}

function toEntry({ kind, label, organisation, start, end }: TimelineItem): TimelineEntry {
  return {
    title: label || organisation || '–',
    ...(organisation && label && { place: organisation }),
    start,
    ...(end && { end }),
    kind: kind === 'education' ? 'education' : 'work',
  };
}
