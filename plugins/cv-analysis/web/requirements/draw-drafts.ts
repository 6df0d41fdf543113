import type { Translator } from 'inlay/widgets/i18n';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type Draft, kinds, levelsOf } from './edits.ts';

interface Drafts {
  readonly drafts: readonly Draft[];
  readonly showsFaults: boolean;
  readonly onChange: (key: string, change: Partial<Draft>) => void;
  readonly onRemove: (key: string) => void;
}

type Change = (change: Partial<Draft>) => void;

/** The requirements as fields: what, of which kind, how much it matters. */
export function drawDrafts(
  t: Translator,
  { drafts, showsFaults, onChange, onRemove }: Drafts,
): TemplateResult {
  if (drafts.length === 0) return html`<p>${t('requirements.none')}</p>`;
  return html`<ul class="drafts">
    ${repeat(
      drafts,
      ({ key }) => key,
      (draft, at) =>
        html`<li data-draft=${draft.key}>
          ${drawLabel(t, draft, { at, showsFault: showsFaults, change: (change) => onChange(draft.key, change) })}
          ${draft.source && draft.source !== draft.label ? html`<p class="quiet source">${t('requirements.source', { text: draft.source })}</p>` : nothing}
          ${drawFacts(t, draft, (change) => onChange(draft.key, change))}
          <button
            type="button"
            class="remove"
            aria-label=${t('requirements.removeOf', { label: draft.label || String(at + 1) })}
            @click=${() => onRemove(draft.key)}
          >
            ${t('requirements.remove')}
          </button>
        </li>`,
    )}
  </ul>`;
}

function drawLabel(
  t: Translator,
  { key, label }: Draft,
  { at, showsFault, change }: { at: number; showsFault: boolean; change: Change },
): TemplateResult {
  const isMissing = showsFault && label.trim() === '';
  return html`<label class="draft-label">
    <span>${t('requirements.label', { number: at + 1 })}</span>
    <input
      type="text"
      maxlength="200"
      required
      .value=${label}
      aria-invalid=${isMissing ? 'true' : nothing}
      aria-describedby=${isMissing ? `fault-${key}` : nothing}
      @input=${({ target }: Event) => change({ label: (target as HTMLInputElement).value })}
    />
    ${isMissing ? html`<span class="fault" id="fault-${key}">${t('requirements.missing')}</span>` : nothing}
  </label>`;
}

function drawFacts(t: Translator, draft: Draft, change: Change): TemplateResult {
  const { kind, importance, weight, years, level, skillMode, hasSkills } = draft;
  const levels = levelsOf[kind];
  return html`<div class="draft-facts">
    ${drawChoice(
      t('requirements.kind'),
      kinds.map((value) => ({ value, label: t(`match.kind.${value}`) })),
      kind,
      (value) => change({ kind: value as Draft['kind'] }),
    )}
    ${drawChoice(
      t('requirements.importance'),
      ['must', 'nice'].map((value) => ({ value, label: t(`match.importance.${value}`) })),
      importance,
      (value) => change({ importance: value as Draft['importance'] }),
    )}
    ${drawNumber(t('requirements.weight'), weight, 10, 0.5, (value) => change({ weight: value ?? 0 }))}
    ${
      kind === 'experience'
        ? drawNumber(t('requirements.years'), years, 60, 0.5, (value) => change({ years: value }))
        : nothing
    }
    ${
      hasSkills
        ? drawChoice(
            t('requirements.skills'),
            (['all', 'any'] as const).map((value) => ({ value, label: t(`requirements.skills.${value}`) })),
            skillMode ?? 'all',
            (value) => change({ skillMode: value as Draft['skillMode'] }),
          )
        : nothing
    }
    ${
      levels
        ? drawChoice(
            t('requirements.level'),
            [
              { value: '', label: t('requirements.anyLevel') },
              ...levels.map((value) => ({ value, label: nameLevel(t, value) })),
            ],
            level ?? '',
            (value) => change({ level: value || undefined }),
          )
        : nothing
    }
  </div>`;
}

/** A1 to C2 are called the same everywhere. */
const nameLevel = (t: Translator, level: string): string =>
  /^[A-C][12]$/.test(level) ? level : t(`requirements.levels.${level}`);

const drawChoice = (
  label: string,
  choices: readonly { readonly value: string; readonly label: string }[],
  chosen: string,
  choose: (value: string) => void,
): TemplateResult => html`<label>
  <span>${label}</span>
  <select @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}>
    ${choices.map((each) => html`<option value=${each.value} ?selected=${each.value === chosen}>${each.label}</option>`)}
  </select>
</label>`;

const drawNumber = (
  label: string,
  value: number | undefined,
  max: number,
  step: number,
  change: (value: number | undefined) => void,
): TemplateResult => html`<label>
  <span>${label}</span>
  <input
    type="number"
    min="0"
    max=${max}
    step=${step}
    inputmode="decimal"
    .value=${value === undefined ? '' : String(value)}
    @change=${({ target }: Event) => {
      const field = target as HTMLInputElement;
      change(field.value === '' ? undefined : Math.min(Math.max(Number(field.value), 0), max));
    }}
  />
</label>`;
