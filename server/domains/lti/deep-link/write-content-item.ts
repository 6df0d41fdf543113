import { pickLocale } from '../../pick-locale.ts';
import type { FoundPosition } from './find-positions.ts';
import type { Choice } from './list-choices.ts';
import type { PickedForm } from './read-choice.ts';

interface Placing {
  readonly choice: Choice;
  readonly position: FoundPosition | undefined;
  readonly picked: PickedForm;
  /** Of the course; null where the LMS does not say. */
  readonly courseLocale: string | null;
  readonly publicUrl: string;
  readonly iconUrl: string;
}

/** A link as an LMS keeps it (LTI Deep Linking 2.0 §4.3.1 and §4.3.4; AGS 2.0 §3.2 for its column). */
export function writeContentItem({ choice, position, picked, courseLocale, publicUrl, iconUrl }: Placing) {
  const { title, maximum, window } = picked;
  const names = [choice.module, choice.widget, position?.id].filter((name) => name !== undefined);
  return {
    type: 'ltiResourceLink',
    title,
    text: choice.summary,
    url: `${publicUrl}/lti/launch`,
    icon: { url: iconUrl, width: 64, height: 64 },
    custom: {
      inlay_module: choice.module,
      inlay_widget: choice.widget,
      ...(position && { inlay_position: position.id }),
      ...(courseLocale && { inlay_language: pickLocale(courseLocale) }),
    },
    ...(maximum !== null && {
      lineItem: { label: title, scoreMaximum: maximum, resourceId: names.join('/'), tag: 'inlay' },
    }),
    ...(window
      ? { window: { targetName: `inlay-${choice.module}-${choice.widget}` } }
      : { iframe: { width: 960, height: choice.height } }),
  };
}
