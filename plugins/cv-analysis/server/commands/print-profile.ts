import type { Profile } from '../../shared/profile.ts';

/** A profile as a page of plain text. */
export function printProfile(profile: Profile): string {
  const { basics } = profile;
  const { address, postalCode, city, region, countryCode } = basics.location ?? {};
  const blocks = [
    [
      line(basics.name, basics.label),
      line(basics.email, basics.phone, basics.url),
      line(address, postalCode, city, region, countryCode),
      ...(basics.profiles ?? []).map((p) => line(p.network, p.username, p.url)),
    ],
    [basics.summary ?? ''],
    titled(
      'Work',
      profile.work.flatMap((work) => [
        line(work.position, work.name, work.location, range(work.startDate, work.endDate)),
        ...(work.highlights ?? []).map((item) => `  - ${item}`),
      ]),
    ),
    titled(
      'Education',
      profile.education.map((item) =>
        line(item.studyType, item.area, item.institution, range(item.startDate, item.endDate)),
      ),
    ),
    titled(
      'Skills',
      profile.skills.map((skill) =>
        skill.keywords?.length ? `${skill.name}: ${skill.keywords.join(', ')}` : (skill.name ?? ''),
      ),
    ),
    titled(
      'Languages',
      profile.languages.map((item) => line(item.language, item.fluency)),
    ),
    titled(
      'Projects',
      profile.projects.map((item) => line(item.name, range(item.startDate, item.endDate))),
    ),
    titled(
      'Certificates',
      profile.certificates.map((item) => line(item.name, item.issuer, item.date)),
    ),
    titled(
      'Awards',
      profile.awards.map((item) => line(item.title, item.awarder, item.date)),
    ),
    titled(
      'Publications',
      profile.publications.map((item) => line(item.name, item.publisher, item.releaseDate)),
    ),
    titled(
      'Volunteering',
      profile.volunteer.map((item) =>
        line(item.position, item.organization, range(item.startDate, item.endDate)),
      ),
    ),
  ];
  return `${blocks
    .map((block) => block.filter((text) => text !== '').join('\n'))
    .filter((block) => block !== '')
    .join('\n\n')}\n`;
}

const line = (...parts: (string | undefined)[]) => parts.filter((part) => part).join(' | ');

const range = (start: string | undefined, end: string | undefined) =>
  start === undefined ? (end ?? '') : `${start} – ${end ?? '…'}`;

const titled = (title: string, lines: string[]) => (lines.length > 0 ? [title.toUpperCase(), ...lines] : []);
