import type { Translator } from 'inlay/widgets/i18n';
import { html, type TemplateResult } from 'lit';

/** Steps in the LMS, one a line of the text; what the LMS's own screen says stands between asterisks. */
export function renderPath(text: string): TemplateResult {
  return html`<ol class="path">
    ${text
      .split('\n')
      .map(
        (line) =>
          html`<li>${line.split('*').map((part, at) => (at % 2 === 1 ? html`<b>${part}</b>` : part))}</li>`,
      )}
  </ol>`;
}

/** The way through the menus of an LMS; a general one where we do not know them. */
export function findPath(stage: 'link' | 'into' | 'from', platform: string, t: Translator): string {
  const own = `path.${stage}.${platform}`;
  const text = t(own);
  return text === own ? t(`path.${stage}.other`) : text;
}
