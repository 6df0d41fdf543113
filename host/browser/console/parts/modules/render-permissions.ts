import type { Translator } from 'inlay/widgets/i18n';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { ModuleFacts, PermissionAsked } from '../../../api/api-types.ts';

export const permissionStyles = css`
  .permissions,
  .hosts {
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
  .hosts {
    gap: var(--inlay-space-1);
    font-family: var(--inlay-font-mono);
    font-size: var(--inlay-font-size-s);
    overflow-wrap: anywhere;
  }
`;

/** What a permission is called; its own name where we have no words for it. */
export function namePermission(name: string, t: Translator): string {
  const [, host] = /^http:(.+)$/.exec(name) ?? [];
  if (host) return t('permission.httpHost', { host });
  const key = `permission.${name}`;
  const text = t(key);
  return text === key ? name : text;
}

/** What a module may do, in plain words with its own reasons. */
export const renderPermissions = (permissions: readonly PermissionAsked[], t: Translator): TemplateResult =>
  permissions.length === 0
    ? html`<p>${t('module.noPermissions')}</p>`
    : html`<ul class="permissions">
        ${permissions.map(({ name, reason }) => html`<li><b>${namePermission(name, t)}</b><span>${reason}</span></li>`)}
      </ul>`;

/** What a module keeps about people. */
export const renderPrivacy = (
  { privacy }: Pick<ModuleFacts, 'privacy'>,
  t: Translator,
  receivers: readonly string[] = [],
): TemplateResult =>
  privacy.data === ''
    ? html`<p>${t('module.noPersonalData')}</p>`
    : html`<dl class="facts">
        <div class="long"><dt>${t('module.privacyData')}</dt><dd>${privacy.data}</dd></div>
        <div class="long"><dt>${t('module.privacyPurpose')}</dt><dd>${privacy.purpose}</dd></div>
        <div><dt>${t('module.privacyDays')}</dt><dd>${t('days', { count: privacy.retentionDays })}</dd></div>
        ${receivers.length > 0 ? html`<div class="long"><dt>${t('module.receivers')}</dt><dd>${t.list(receivers)}</dd></div>` : nothing}
      </dl>`;

/** The computers outside that a module may talk to. */
export const renderHosts = (network: readonly string[], t: Translator): TemplateResult =>
  network.length === 0
    ? html`<p>${t('module.noHosts')}</p>`
    : html`<p>${t('module.hostsText')}</p>
        <ul class="hosts">
          ${network.map((host) => html`<li>${host}</li>`)}
        </ul>`;
