import type { Standing } from '../../collections/index.ts';
import type { CvServices } from '../services.ts';

/** Names people, and in blind mode says what tells two of them apart: the end of an id is by chance and says nothing. */
export function createNaming({ i18n, locale }: Pick<CvServices, 'i18n' | 'locale'>) {
  return ({
    blind,
    personName,
    subjectId,
  }: Pick<Standing, 'blind' | 'personName' | 'subjectId'>): string | null =>
    blind ? i18n.t('ranking.blindName', { code: subjectId.slice(-4) }, locale) : personName;
}
