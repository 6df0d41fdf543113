import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { zh } from './zh.ts';

/** The words of one mail. What stands in braces is filled in. */
export interface LetterTexts {
  readonly subject: string;
  readonly before: readonly string[];
  /** On the button. */
  readonly action: string;
  readonly after: readonly string[];
}

export interface MailTexts {
  readonly common: {
    readonly greeting: string;
    readonly orOpen: string;
    /** Below what a module wrote: `module`, `organisation`. */
    readonly fromModule: string;
  };
  /** Proves the address of somebody who signs up. Names nothing that a stranger typed in. */
  readonly verify: LetterTexts;
  /** Somebody signed up with an address that has an account. */
  readonly known: LetterTexts;
  readonly reset: LetterTexts;
  /** The password was changed. */
  readonly changed: LetterTexts;
  /** `inviter`, `organisation` */
  readonly invitation: LetterTexts;
  /** A module’s version was not let in: `module`, `version`, `reason` */
  readonly submissionRejected: LetterTexts;
  /** A module’s version is not offered any more: `module`, `version`, `reason` */
  readonly versionYanked: LetterTexts;
  /** Answers of a model are not what they were: `module`, `prompt` */
  readonly sentinelAlert: LetterTexts;
  /** Events do not reach an address of the tenant’s any more: `host` */
  readonly webhookDisabled: LetterTexts;
}

export type TemplateName = Exclude<keyof MailTexts, 'common'>;

export const mailTexts: Readonly<Record<string, MailTexts>> = { en, de, es, fr, zh };
