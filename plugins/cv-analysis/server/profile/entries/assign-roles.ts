import { findLikelyPlaceTail } from '../contact/places.ts';
import { countWords } from '../text/fold.ts';
import { type Span, slice, trimSpan } from '../text/span.ts';
import { organisationScore, titleScore } from './classify.ts';
import type { EntryHead, HeadPart } from './read-head.ts';

/** Who and what of an entry: for work the position and the company. */
export interface Roles {
  position?: Span & { confidence: number };
  organisation?: Span & { confidence: number };
  place?: Span;
  /** A line about the entry that stood among the titles. */
  told?: Span;
}

/**
 * Tells titles from companies. Both stand in the same places in all entries of a section, so the entries
 * vote: the place whose texts read most like titles holds the titles, also where one of them reads oddly.
 */
export function assignRoles(heads: readonly EntryHead[]): Roles[] {
  const cut = cutTogether(heads.map((head) => head.parts));
  const votes = new Map<string, { title: number; organisation: number; n: number }>();
  for (const parts of cut) {
    parts.forEach((part, i) => {
      const key = slotOf(parts, i);
      const vote = votes.get(key) ?? { title: 0, organisation: 0, n: 0 };
      vote.title += titleScore(part.text);
      vote.organisation += organisationScore(part.text);
      vote.n++;
      votes.set(key, vote);
    });
  }
  return cutPlaces(cut.map((parts, i) => assign(parts, votes, heads[i]!)));
}

/** "Brasserie du Port, Dinard" where the other companies of the section have their town there too. */
function cutPlaces(roles: readonly Roles[]): Roles[] {
  const tails = roles.map(({ organisation, place }) =>
    organisation && !place ? findLikelyPlaceTail(organisation.text) : undefined,
  );
  const placed = roles.filter(({ place }, i) => place || tails[i] !== undefined).length;
  const known = roles.filter(({ place }) => place).length;
  if (known === 0 || placed < roles.length) return [...roles];
  return roles.map((role, i) => {
    const [tail, organisation] = [tails[i], role.organisation];
    if (tail === undefined || !organisation) return role;
    const place = trimSpan(slice(organisation, tail), /^[\s,(（]+/u, /[\s)）]+$/u);
    return { ...role, organisation: { ...organisation, ...slice(organisation, 0, tail) }, place };
  });
}

const slotOf = (parts: readonly HeadPart[], i: number) => `${Math.min(parts.length, 3)}:${i}`;

function assign(
  parts: readonly HeadPart[],
  votes: ReadonlyMap<string, { title: number; organisation: number; n: number }>,
  head: EntryHead,
): Roles {
  const place = head.places[0];
  const rest = place ? { place } : {};
  if (parts.length === 0) return rest;
  if (parts.length === 1) {
    const [part] = parts;
    const title = titleScore(part!.text) - organisationScore(part!.text) * 0.8;
    return title > 0
      ? { position: { ...part!, confidence: 0.6 }, ...rest }
      : { organisation: { ...part!, confidence: 0.5 }, ...rest };
  }
  const scored = parts.map((part, i) => {
    const vote = votes.get(slotOf(parts, i))!;
    const own = titleScore(part.text) - organisationScore(part.text);
    return { part, i, lean: (vote.title - vote.organisation) / vote.n + own * 0.5 };
  });
  const few = scored.slice(0, 3);
  const position = few.reduce((a, b) => (b.lean > a.lean + 0.01 ? b : a));
  const others = few.filter((item) => item !== position);
  const organisation = others.reduce((a, b) =>
    organisationScore(b.part.text) > organisationScore(a.part.text) ? b : a,
  );
  const extra = parts.filter((part) => part !== position.part && part !== organisation.part);
  // A third part is a town that no list of ours knows, or what is said of the job.
  const town = extra.find(({ text }) => /^\p{Lu}[\p{L}.' -]{2,24}$/u.test(text) && countWords(text) <= 3);
  const told = extra.find((part) => part !== town && countWords(part.text) >= 5);
  const margin = Math.min(1, Math.max(0, position.lean - organisation.lean));
  return {
    position: { ...position.part, confidence: 0.6 + 0.35 * margin },
    organisation: { ...organisation.part, confidence: 0.6 + 0.35 * margin },
    ...(place ? { place } : town ? { place: town } : {}),
    ...(told ? { told } : {}),
  };
}

const joints = /\s+(?:at|@|bei|chez|en|in)\s+|\s*,\s+|\s*，\s*|\s+[–—-]\s+/gu;

/** "Engineer, Acme" and "Engineer at Acme" in one part are cut where one side is a title and the other not. */
function cutTogether(heads: readonly (readonly HeadPart[])[]): (readonly HeadPart[])[] {
  return heads.map((parts) => {
    if (parts.length !== 1) return parts;
    const [part] = parts;
    const comma = (text: string) => (/[,，]/.test(text) ? 0.05 : 0);
    const cuts = [...part!.text.matchAll(joints)].map((match) => {
      const [left, right] = [
        part!.text.slice(0, match.index),
        part!.text.slice(match.index + match[0].length),
      ];
      const word = /^\s+(?:at|@|bei|chez)\s+$/.test(match[0]);
      const weak = /^\s+(?:en|in)\s+$/.test(match[0]);
      const lean = (text: string) => titleScore(text) - organisationScore(text);
      const apart = Math.abs(lean(left) - lean(right)) + (word ? 1 : 0) - (weak ? 0.5 : 0) + comma(match[0]);
      return { at: match.index, length: match[0].length, apart };
    });
    const best = cuts.toSorted((a, b) => b.apart - a.apart || a.at - b.at)[0];
    if (!best || best.apart < 0.15) return parts;
    return [
      { ...part!, ...slice(part!, 0, best.at), slot: '0.0' },
      { ...part!, ...slice(part!, best.at + best.length), slot: '0.1' },
    ];
  });
}
