import type { RefusalReason } from '../errors.ts';
import { de } from './de.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { zh } from './zh.ts';

/** Refusals that come from elsewhere in the house. Their English sentence is the error's own. */
export type OtherReason =
  | 'launches.module_not_available'
  | 'launches.widget_not_found'
  | 'launches.position_not_open'
  | 'request.too_many'
  | 'signing_keys.own_name'
  | 'lti.pair_taken';

/** The sentence for whoever sees it, and what the admin of the LMS should look at. */
export type Explanation = readonly [sentence: string, check?: string];
export type Explanations = Readonly<Record<RefusalReason | OtherReason, Explanation>>;

const languages: Readonly<Record<string, Explanations>> = { de, es, fr, zh };

/** Undefined in English, where the error speaks for itself, and for what nobody translated. */
export function explainRefusal(lang: string, code: string): Explanation | undefined {
  const texts = languages[lang] as Readonly<Record<string, Explanation>> | undefined;
  const name = code.replace(/^lti\.(?!pair_taken$)/, '');
  return texts && Object.hasOwn(texts, name) ? texts[name] : undefined;
}
