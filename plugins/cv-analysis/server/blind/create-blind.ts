import type { Profile } from '../../shared/profile.ts';
import { mergeRanges, type Range } from '../match/ranges.ts';
import { findWords, guessNames, listNames } from './find-names.ts';
import { findPersonal } from './find-personal.ts';
import { findSaid } from './personal-patterns.ts';

/** Hides who somebody is in everything that came of one CV. */
export interface Blind {
  /** The text of the CV, of the same length: all places in it stay true. */
  readonly text: string;
  /** Hides names, contact and schools in any other text. */
  readonly hide: (text: string) => string;
}

const sign = '•';

/**
 * Works out what is to be hidden of a CV. Pure.
 * @param found - Names and schools that somebody else read out of it, such as a model.
 */
export function createBlind(profile: Profile, text: string, found: readonly string[] = []): Blind {
  const guessed = profile.basics.name === undefined ? guessNames(text) : [];
  const names = listNames(profile, [...found, ...guessed]);
  return {
    text: cover(text, findPersonal(profile, text, names)),
    hide: (other) => cover(other, mergeRanges([...findWords(other, names), ...findSaid(other)])),
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
