import { isId } from '../../../kernel/db/index.ts';
import { refuse } from '../errors.ts';
import type { DeepLinkingSettings } from '../launch/deep-linking.ts';

/** What the form of the page says. */
export interface PickedForm {
  /** `module/widget`. */
  readonly choice: string;
  readonly positionId: string | null;
  readonly title: string;
  /** Points at most; null where no score goes to the grade book. */
  readonly maximum: number | null;
  readonly window: boolean;
}

const longestTitle = 200;
const largestMaximum = 100_000;

/** Undefined where nothing is to be placed. */
export function readChoice(form: URLSearchParams, settings: DeepLinkingSettings): PickedForm | undefined {
  const read = (name: string) => form.get(name)?.trim() ?? '';
  if (read('decision') === 'cancel') return undefined;
  const [choice, position, title] = [read('choice'), read('position'), read('title')];
  const maximum = settings.lineItems && read('graded') === 'yes' ? Number(read('maximum')) : null;
  const faults = [
    !/^[a-z0-9-]+\/[a-z0-9-]+$/.test(choice) && 'choice',
    position !== '' && !isId(position) && 'position',
    (title === '' || title.length > longestTitle || unkeepable.test(title)) && 'title',
    maximum !== null && !(maximum > 0 && maximum <= largestMaximum) && 'maximum',
  ].filter((fault) => fault !== false);
  if (faults.length > 0) throw refuse('choice_malformed', { found: faults.join(' ') });
  return {
    choice,
    positionId: position || null,
    title,
    maximum,
    window:
      settings.targets.includes('window') &&
      (read('open') === 'window' || !settings.targets.includes('iframe')),
  };
}

/** NUL, which no database keeps, and halves of a sign. */
const unkeepable = /\0|[\ud800-\udfff](?![\udc00-\udfff])/u;
