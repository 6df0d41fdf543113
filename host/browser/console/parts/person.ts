import type { Translator } from 'inlay/widgets/i18n';
import type { Subject } from '../../api/api-types.ts';

/** What a person is called: by name, else by mail address, else as somebody unknown, told apart by the end of their id. */
export const namePerson = ({ id, displayName, email }: Subject, t: Translator): string =>
  displayName ?? email ?? `${t('candidates.anonymous')} ${id.slice(-4)}`;

/** First letters of the first and the last word of a name. */
export function nameInitials(name: string): string {
  const words = name.trim().split(/\s+/);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return picked
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}
