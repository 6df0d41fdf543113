import type { DocumentLink } from 'inlay/sdk';
import type { Basics } from '../../shared/profile.ts';
import { findEmail } from './contact/find-email.ts';
import { findLabel } from './contact/find-label.ts';
import { findLinks } from './contact/find-links.ts';
import { findLocation } from './contact/find-location.ts';
import { documentWords, findName } from './contact/find-name.ts';
import { findPhone } from './contact/find-phone.ts';
import { findSummary } from './contact/find-summary.ts';
import type { Section } from './sections/find-sections.ts';
import { type Draft, found } from './text/found.ts';
import type { Line } from './text/lines.ts';

/** Who it is and how to reach them. */
export function readBasics(
  lines: readonly Line[],
  sections: readonly Section[],
  links: readonly DocumentLink[],
): Draft<Basics> {
  const contact = contactLines(lines, sections);
  const email = findEmail(contact) ?? findEmail(lines);
  const name = findName(lines, email?.value);
  const label = name && findLabel(contact, name.line, name.rest);
  const others = contact.filter(
    (line) =>
      line !== name?.line &&
      !documentWords.test(line.text) &&
      !(label && line.start >= label.start && line.end <= label.end),
  );
  const location = findLocation(others, (line) => line.page === 1);
  const phone =
    findPhone(contact, location?.countryCode?.value) ?? findPhone(lines, location?.countryCode?.value);
  const { url, profiles } = findLinks(contact, lines, links, name?.name.text);
  const summary = findSummary(sections);
  return {
    name: name && found(name.name, name.confidence),
    label: label && found(label, label.confidence),
    email: email && found(email, 0.98, email.value),
    phone: phone && found(phone, phone.confidence),
    url,
    summary: summary && found(summary, summary.confidence),
    location,
    profiles,
  };
}

/** What stands before the first section, in contact and summary sections, and around the e-mail address. */
function contactLines(lines: readonly Line[], sections: readonly Section[]): Line[] {
  const inContact = new Set(
    sections
      .filter(({ kind }) => kind === 'contact' || kind === 'personal' || kind === 'summary')
      .flatMap((section) => section.lines),
  );
  const name = findName(lines)?.line;
  // In a two-column layout the name may stand after a whole sidebar.
  if (name && !inContact.has(name)) {
    const at = lines.indexOf(name);
    for (const line of lines.slice(at, at + 12)) inContact.add(line);
  }
  return lines.filter((line) => inContact.has(line));
}
