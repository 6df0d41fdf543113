import 'inlay/widgets/notice';
import type { Translator } from 'inlay/widgets/i18n';
import { html, nothing, type TemplateResult } from 'lit';
import type { ModuleFacts } from '../../../api/api-types.ts';

type Origin = Pick<ModuleFacts, 'reviewed' | 'thirdParty' | 'publisher'>;

/** Marks what a developer's machine serves, so that nobody takes it for what was published. */
export const renderUnsigned = (
  { reviewed }: Pick<Origin, 'reviewed'>,
  t: Translator,
): TemplateResult | typeof nothing =>
  reviewed ? nothing : html`<span class="badge caution">${t('module.unsigned')}</span>`;

/** Says whose code it is and who looked at it; nothing of what came with the host. */
export function renderOrigin(
  { reviewed, thirdParty, publisher }: Origin,
  t: Translator,
): TemplateResult | typeof nothing {
  if (!reviewed)
    return html`<inlay-notice kind="caution" heading=${t('module.unsigned')}>${t('module.unsignedText')}</inlay-notice>`;
  return thirdParty
    ? html`<inlay-notice>${t('catalogue.thirdPartyText', { publisher })}</inlay-notice>`
    : nothing;
}
