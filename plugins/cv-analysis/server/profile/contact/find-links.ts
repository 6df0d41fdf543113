import type { DocumentLink } from 'inlay/sdk';
import type { Static } from 'typebox';
import type { OnlineProfile } from '../../../shared/profile.ts';
import { countWords, fold, wordsOf } from '../text/fold.ts';
import { type Draft, Found, found } from '../text/found.ts';
import type { Line } from '../text/lines.ts';
import { type Span, slice, split } from '../text/span.ts';
import { networkNames, networks } from './networks.ts';

export interface Links {
  readonly url: Found | undefined;
  readonly profiles: Draft<Static<typeof OnlineProfile>>[];
}

const printed =
  /(?<![\w@.])(?:(?:https?:\/\/|www\.)[^\s|,;)\]]+|(?:[a-z\d][a-z\d-]*\.)+(?:com|org|net|io|dev|de|es|fr|cn|edu|gov|co|ai|app|me|info|eu|uk|ch|at|nl|ro|it|pt|br|mx|in|us|ca|tech|site|online|blog|xyz|page|link|name|pro|gg|se|no|fi|dk|pl|cz|be)(?:\/[^\s|,;)\]]*)?)(?![\w@])/gi;

/** The owner's site and profiles, out of what is printed and what lies behind the text. */
export function findLinks(
  contact: readonly Line[],
  all: readonly Line[],
  links: readonly DocumentLink[],
  name?: string,
): Links {
  const profiles = new Map<string, Draft<Static<typeof OnlineProfile>>>();
  let url: Found | undefined;
  const take = (address: string, span: Span | undefined, near: boolean) => {
    const full = complete(address);
    const bare = strip(full);
    const known = networks.flatMap(([network, pattern]) => {
      const user = pattern.exec(bare)?.[1];
      return user ? [{ network, user: decodeURIComponent(user.replace(/%(?![\da-f]{2})/gi, '%25')) }] : [];
    })[0];
    const value = (text: string, confidence: number) =>
      span ? found(span, confidence, text) : new Found(text, { confidence });
    if (known) {
      const key = fold(known.network);
      if (!profiles.has(key)) {
        profiles.set(key, {
          network: value(known.network, 0.95),
          username: value(known.user, 0.95),
          url: value(full, 0.95),
        });
      }
    } else if (near && !url && isSite(bare)) url = value(full, 0.85);
  };
  for (const line of contact) {
    for (const match of line.text.matchAll(printed)) {
      const text = match[0].replace(/[.,;:]+$/, '');
      const span = slice(line, match.index, match.index + text.length);
      // What is printed may be cut by a narrow column; what lies behind it is whole.
      const behind = line.runs.find(
        (run) => run.link && run.start <= span.start && run.end >= span.end,
      )?.link;
      take(behind && /^https?:/i.test(behind) ? behind : text, span, true);
    }
  }
  const inContact = new Set(
    contact.flatMap((line) => line.runs.flatMap((run) => (run.link ? [run.link] : []))),
  );
  for (const link of links) {
    if (!/^https?:/i.test(link.url)) continue;
    const line = all.find((candidate) => candidate.runs.some((run) => run.link === link.url));
    const run = line?.runs.find((candidate) => candidate.link === link.url);
    take(link.url, run && slice(run, 0), inContact.has(link.url));
  }
  for (const profile of namedProfiles(contact)) {
    const key = fold(profile.network!.value);
    if (!profiles.has(key) && !hasUser(profiles, profile.username!.value)) profiles.set(key, profile);
  }
  const guesses = profiles.size === 0 ? likelyUsers(contact, name) : [];
  for (const user of guesses) {
    const known = url ? fold(url.value).includes(fold(user.text)) : false;
    if (!known) profiles.set(`user ${user.text}`, { username: found(user, 0.4) });
  }
  return { url, profiles: [...profiles.values()] };
}

/** User names beside icons that we cannot see: one word with a part of the person's name in it. */
function likelyUsers(lines: readonly Line[], name: string | undefined): Span[] {
  const parts = wordsOf(name ?? '').filter((word) => word.length > 3);
  return lines.flatMap((line) => {
    if (countWords(line.text) > 12 || line.text.length > 60) return [];
    const words = split(line, /[\s|,;·•]+/gu);
    if (words.length > 4) return [];
    return words.filter(
      ({ text }) =>
        /^@?[a-z][\w-]{4,39}$/.test(text) && parts.some((part) => fold(text).includes(part.slice(0, 5))),
    );
  });
}

const complete = (address: string): string =>
  /^https?:\/\//i.test(address) ? address : `https://${address}`;

const strip = (address: string): string =>
  address
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/\/+$/, '');

/** A host of one's own, or a page on one; not a mail provider and not a file name such as `Node.js`. */
function isSite(bare: string): boolean {
  return (
    /^[^/]+\.[a-z]{2,}/i.test(bare) &&
    !/^(?:gmail|outlook|hotmail|yahoo|gmx|web|icloud|qq|163)\.\w+$/i.test(bare)
  );
}

function hasUser(profiles: ReadonlyMap<string, Draft<Static<typeof OnlineProfile>>>, user: string): boolean {
  return [...profiles.values()].some((profile) => fold(profile.username?.value ?? '') === fold(user));
}

/** "GitHub: name", "name (LinkedIn)", or a network's name above or before a user name. */
function namedProfiles(lines: readonly Line[]): Draft<Static<typeof OnlineProfile>>[] {
  return lines.flatMap((line, i) => {
    const match = networkNames.exec(line.text);
    if (!match) return [];
    const network = slice(line, match.index, match.index + match[0].length);
    const after = line.text.slice(match.index + match[0].length);
    const rest = /https?:|www\./.test(after) ? null : /[@\w][\w.@-]{2,}/.exec(after);
    const before = /([@\w][\w.@-]{2,})\s*[(–—:-]\s*$/.exec(line.text.slice(0, match.index));
    const user = rest
      ? slice(
          line,
          match.index + match[0].length + rest.index,
          match.index + match[0].length + rest.index + rest[0].length,
        )
      : before
        ? slice(line, before.index, before.index + before[1]!.length)
        : userBelow(lines, i);
    if (
      !user ||
      !/^@?[\w.-]{3,40}$/.test(user.text) ||
      networkNames.test(user.text) ||
      notUsers.test(user.text)
    )
      return [];
    return [{ network: found(network, 0.8), username: found(user, 0.8, user.text.replace(/^@/, '')) }];
  });
}

const notUsers =
  /^(?:website|web|homepage|email|e-mail|phone|mobile|blog|portfolio|profile|contact|about|https?|www)$/i;

function userBelow(lines: readonly Line[], at: number): Span | undefined {
  const line = lines[at]!;
  const next = lines
    .slice(at + 1, at + 5)
    .find(
      (other) =>
        (other.row === line.row || Math.abs(other.x - line.x) < 4) && /^@?[\w.-]{3,40}$/.test(other.text),
    );
  return next && slice(next, 0);
}
