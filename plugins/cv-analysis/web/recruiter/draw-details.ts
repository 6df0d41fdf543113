import type { Translator } from 'inlay/widgets/i18n';
import 'inlay/widgets/timeline';
import type { TimelineEntry } from 'inlay/widgets/timeline';
import { html, nothing, type TemplateResult } from 'lit';
import type { MatchReport, Message, TimelineItem } from '../../shared/match.ts';
import { say } from '../shared/draw-requirement.ts';

type Drawn = TemplateResult | typeof nothing;

/** What is longer than this is read by who wants to: an academic has a hundred posts. */
const longestList = 8;
const longestCareer = 14;

/** A heading with one line for each message; nothing where there is none. */
export function drawMessages(t: Translator, heading: string, messages: readonly Message[], hint = ''): Drawn {
  if (messages.length === 0) return nothing;
  const draw = (some: readonly Message[]) => html`<ul class="hints">
    ${some.map((message) => html`<li>${say(t, message)}</li>`)}
  </ul>`;
  const rest = messages.slice(longestList);
  return html`<section>
    <h3>${heading}</h3>
    ${hint ? html`<p class="quiet">${hint}</p>` : nothing} ${draw(messages.slice(0, longestList))}
    ${
      rest.length > 0
        ? html`<details>
            <summary>${t('report.rest', { count: rest.length })}</summary>
            ${draw(rest)}
          </details>`
        : nothing
    }
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
  const draw = (some: readonly TimelineEntry[]) =>
    html`<inlay-timeline .entries=${some} today=${asOf.slice(0, 7)}></inlay-timeline>`;
  // Oldest first: what is recent is worth the first look.
  const recent = entries.slice(-longestCareer);
  return html`<section>
    <h3>${t('report.career')}</h3>
    ${
      recent.length < entries.length
        ? html`<p class="quiet">${t('report.careerRecent', { count: recent.length })}</p>
            ${draw(recent)}
            <details>
              <summary>${t('report.careerWhole', { count: entries.length })}</summary>
              ${draw(entries)}
            </details>`
        : draw(entries)
    }
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
