import type { Profile } from '../../shared/profile.ts';
import type { Range } from '../match/ranges.ts';
import { findPersonal, findWord, listNames } from './find-personal.ts';

/** Hides who somebody is in everything that came of one CV. */
export interface Blind {
  /** The text of the CV, of the same length: all places in it stay true. */
  readonly text: string;
  /** Hides names, contact and schools in any other text. */
  readonly hide: (text: string) => string;
}

const sign = '•';

/** Works out what is to be hidden of a CV. Pure. */
export function createBlind(profile: Profile, text: string): Blind {
  const names = listNames(profile);
  return {
    text: cover(text, findPersonal(profile, text)),
    hide: (other) => names.reduce((left, name) => cover(left, findWord(left, name)), coverContact(other)),
  };
}

/** Puts a sign in place of each character but blanks, so that lines and offsets stay as they are. */
export function cover(text: string, ranges: readonly Range[]): string {
  let out = '';
  let from = 0;
  for (const { start, end } of ranges) {
    out += text.slice(from, start) + text.slice(start, end).replace(/\S/g, sign);
    from = end;
  }
  return out + text.slice(from);
}

const coverContact = (text: string): string =>
  text
    .replace(/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu, (found) => sign.repeat(found.length))
    .replace(/(?:https?:\/\/|www\.)[^\s|,;)]+/giu, (found) => sign.repeat(found.length));
