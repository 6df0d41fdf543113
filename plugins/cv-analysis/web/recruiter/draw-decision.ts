import 'inlay/widgets/button';
import type { Translator } from 'inlay/widgets/i18n';
import 'inlay/widgets/text-field';
import { html, nothing, type TemplateResult } from 'lit';
import { type Decision, decisionChoices } from '../../shared/notes.ts';
import type { Review } from './review.ts';

/** What people decided, and where they decide: nothing is chosen beforehand, and a reason is always asked for. */
export function drawDecision(t: Translator, review: Review): TemplateResult {
  const [current, ...earlier] = review.decisions;
  return html`<section class="decision">
    <h3>${t('decide.title')}</h3>
    ${current ? drawCurrent(t, current) : html`<p class="quiet">${t('decide.open')}</p>`}
    ${drawForm(t, review, current !== undefined)}
    ${
      earlier.length > 0
        ? html`<details>
            <summary>${t('decide.history', { count: earlier.length })}</summary>
            <ul class="entries">
              ${earlier.map((decision) => html`<li>${drawCurrent(t, decision)}</li>`)}
            </ul>
          </details>`
        : nothing
    }
  </section>`;
}

/** The decision that holds, in a few words. */
export const drawDecided = (t: Translator, { choice }: Decision): TemplateResult =>
  html`<span class="decided ${choice}">${t(`decide.${choice}`)}</span>`;

function drawCurrent(t: Translator, decision: Decision): TemplateResult {
  return html`<div class="decided-entry">
    <p>${drawDecided(t, decision)} <span class="quiet">${signEntry(t, decision)}</span></p>
    <p class="words">${decision.reason}</p>
  </div>`;
}

/** Who and when. */
export function signEntry(
  t: Translator,
  { authorName, createdAt }: Pick<Decision, 'authorName' | 'createdAt'>,
): string {
  const time = t.date(createdAt, { dateStyle: 'medium', timeStyle: 'short' });
  return authorName === null ? time : t('note.by', { name: authorName, time });
}

function drawForm(t: Translator, review: Review, hasDecided: boolean): TemplateResult {
  const { choice, reason, busy, fault } = review;
  const words = fault?.deed === 'decision' ? fault.words : '';
  const onSubmit = (event: Event) => {
    event.preventDefault();
    void review.decide();
  };
  return html`<form @submit=${onSubmit} novalidate>
    <fieldset>
      <legend>${t(hasDecided ? 'decide.change' : 'decide.ask')}</legend>
      <div class="choices">
        ${decisionChoices.map(
          (each) => html`<label>
            <input
              type="radio"
              name="choice"
              value=${each}
              .checked=${choice === each}
              @change=${() => review.write({ choice: each })}
            />
            <span>${t(`decide.${each}`)}</span>
          </label>`,
        )}
      </div>
    </fieldset>
    <inlay-text-field
      multiline
      rows="2"
      max-length="2000"
      label=${t('decide.reason')}
      .value=${reason}
      @input=${(event: Event) => review.write({ reason: (event.target as HTMLInputElement).value })}
    ></inlay-text-field>
    ${words ? html`<p class="fault" role="alert">${words}</p>` : nothing}
    <p class="actions">
      <inlay-button type="submit" ?loading=${busy === 'decision'}>${t('decide.save')}</inlay-button>
      <span class="quiet">${t('decide.nothingSent')}</span>
    </p>
  </form>`;
}
