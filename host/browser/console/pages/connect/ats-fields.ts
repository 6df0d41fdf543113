import 'inlay/widgets/text-field';
import type { Translator } from 'inlay/widgets/i18n';
import type { TextField } from 'inlay/widgets/text-field';
import { html, nothing, type TemplateResult } from 'lit';
import type { OriginsField } from '../connections/origins-field.ts';
import '../connections/origins-field.ts';
import type { ConnectDraft } from './connect-draft.ts';

export type RightsDraft = Pick<ConnectDraft, 'origins' | 'launches' | 'signIn' | 'redirectUris'>;

/** What an ATS may do, and on which pages. */
export function renderRights(
  draft: RightsDraft,
  t: Translator,
  {
    faults,
    change,
  }: { faults: Readonly<Record<string, string>>; change: (values: Partial<RightsDraft>) => void },
): TemplateResult {
  const renderRight = (
    name: 'launches' | 'signIn',
    text: string,
  ): TemplateResult => html`<label class="check">
    <input
      type="checkbox"
      name=${name === 'launches' ? 'scopes' : nothing}
      .checked=${draft[name]}
      @change=${(event: Event) => change({ [name]: (event.target as HTMLInputElement).checked })}
    />
    <span><b>${t(`ats.${text}`)}</b><span class="quiet small">${t(`ats.${text}Text`)}</span></span>
  </label>`;
  return html`
    <fieldset class="narrow">
      <legend>${t('ats.rights')}</legend>
      ${renderRight('launches', 'mayLaunch')}
      ${
        draft.launches
          ? html`<div class="nested"><console-origins-field
              name="origins"
              label=${t('ats.origins')}
              hint=${t('ats.originsHint')}
              .value=${draft.origins}
              error=${faults.origins ?? ''}
              @input=${(event: Event) => change({ origins: (event.currentTarget as OriginsField).value })}
            ></console-origins-field></div>`
          : nothing
      }
      ${renderRight('signIn', 'maySignIn')}
      ${
        draft.signIn
          ? html`<div class="nested"><inlay-text-field
              name="redirectUris"
              multiline
              rows="2"
              label=${t('ats.redirectUris')}
              hint=${t('ats.redirectHint')}
              placeholder="https://ats.example/callback"
              .value=${draft.redirectUris}
              error=${faults.redirectUris ?? ''}
              @input=${(event: Event) => change({ redirectUris: (event.target as TextField).value })}
            ></inlay-text-field></div>`
          : nothing
      }
      <div role="alert">${faults.scopes ? html`<span class="fault">${faults.scopes}</span>` : nothing}</div>
    </fieldset>
  `;
}
