import type { Translator } from 'inlay/widgets/i18n';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { ModuleVersion } from '../../../api/api-types.ts';
import { renderText } from '../render-text.ts';
import { shortDate } from '../short-date.ts';

export const versionStyles = css`
  .versions {
    display: grid;
    gap: var(--inlay-space-4);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .versions h3 {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--inlay-space-2);
    font-size: var(--inlay-font-size-m);
    font-weight: 600;
  }
  .versions time {
    color: var(--inlay-text-quiet);
    font-size: var(--inlay-font-size-s);
    font-weight: 400;
  }
  .versions ul {
    margin: var(--inlay-space-1) 0 0;
    padding-inline-start: 1.25em;
  }
  .versions :is(p, li) {
    max-inline-size: 68ch;
    overflow-wrap: anywhere;
  }
`;

/** Versions with what each of them brought, as they come: the newest first. */
export const renderVersions = (versions: readonly ModuleVersion[], t: Translator): TemplateResult =>
  html`<ol class="versions">
    ${versions.map(
      ({ version, publishedAt, changelog }) => html`<li>
        <h3>
          ${t('module.version', { version })}
          ${publishedAt ? html`<time datetime=${publishedAt}>${t.date(publishedAt, shortDate)}</time>` : nothing}
        </h3>
        ${changelog.trim() ? renderText(changelog) : html`<p class="quiet">${t('module.noChangelog')}</p>`}
      </li>`,
    )}
  </ol>`;

/** What all versions after the one that runs brought. */
export function renderChangelog(
  versions: readonly ModuleVersion[],
  from: string,
  t: Translator,
): TemplateResult {
  const at = versions.findIndex(({ version }) => version === from);
  return renderVersions(at < 0 ? versions.slice(0, 1) : versions.slice(0, at), t);
}
