import type { Translator } from 'inlay/widgets/i18n';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { ModuleFacts } from '../../../api/api-types.ts';

export const permissionStyles = css`
  .permissions {
    display: grid;
    gap: var(--inlay-space-3);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .permissions li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 var(--inlay-space-3);
  }
  .permissions li::before {
    content: '';
    inline-size: 8px;
    block-size: 8px;
    margin-block-start: 8px;
    border-radius: 3px;
    background: var(--inlay-accent-strong);
  }
  .permissions b {
    font-weight: 600;
  }
  .permissions span {
    grid-column: 2;
    color: var(--inlay-text-quiet);
    font-size: var(--inlay-font-size-s);
  }
  .privacy {
    margin: var(--inlay-space-4) 0 0;
    padding-block-start: var(--inlay-space-4);
    border-block-start: 1px solid var(--inlay-line);
    font-size: var(--inlay-font-size-s);
  }
  .privacy dt {
    color: var(--inlay-text-quiet);
  }
  .privacy dd {
    margin: 0 0 var(--inlay-space-2);
  }
`;

/** What a module may do, in plain words with its own reasons, and what it keeps about people. */
export function renderPermissions({ permissions, privacy }: ModuleFacts, t: Translator): TemplateResult {
  const name = (permission: string): string => {
    const key = `permission.${permission}`;
    const text = t(key);
    return text === key ? permission : text;
  };
  return html`
    ${
      permissions.length > 0
        ? html`<ul class="permissions">
            ${permissions.map((each) => html`<li><b>${name(each.name)}</b><span>${each.reason}</span></li>`)}
          </ul>`
        : html`<p>${t('module.noPermissions')}</p>`
    }
    ${
      privacy.data
        ? html`<dl class="privacy">
            <dt>${t('module.privacyData')}</dt><dd>${privacy.data}</dd>
            <dt>${t('module.privacyPurpose')}</dt><dd>${privacy.purpose}</dd>
            <dt>${t('module.privacyDays')}</dt><dd>${t('days', { count: privacy.retentionDays })}</dd>
          </dl>`
        : nothing
    }
  `;
}
