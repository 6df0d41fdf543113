import type { Translator } from 'inlay/widgets/i18n';
import type { PromptVersion } from '../../../../api/api-types.ts';

/** What a version is called, with the labels that it has. */
export function nameVersion({ version, source, labels }: PromptVersion, t: Translator): string {
  const name = t(`ai.version.${source}`, { version: version.replace(/^t/, '') });
  return labels.length > 0 ? `${name} (${t.list(labels.map((label) => t(`ai.label.${label}`)))})` : name;
}
