import type { Volunteer, Work } from '../../../shared/profile.ts';
import { assignRoles } from '../entries/assign-roles.ts';
import { titleScore } from '../entries/classify.ts';
import { readBody } from '../entries/read-body.ts';
import { type EntryHead, readHead } from '../entries/read-head.ts';
import { splitEntries } from '../entries/split-entries.ts';
import { type Draft, found } from '../text/found.ts';
import type { Line } from '../text/lines.ts';
import { toRows } from '../text/rows.ts';
import { isBreak } from '../vocabulary/breaks.ts';

/** Reads the jobs of a section. */
export function readWork(lines: readonly Line[]): Draft<Work>[] {
  const heads = splitEntries(toRows(lines), true)
    .map((entry) => readHead(entry, { withPlaces: true }))
    .filter((head) => !tellsBreak(head));
  const roles = assignRoles(heads);
  const jobs = heads.flatMap((head, i): Draft<Work>[] => {
    const { position, organisation, place, told } = roles[i]!;
    const body = readBody(head.body);
    const { highlights } = body;
    const summary = body.summary ?? told;
    if (!position && !organisation && !head.dates.some(({ range }) => !range.single)) return [];
    return [
      {
        name: organisation && found(organisation, organisation.confidence),
        position: position && found(position, position.confidence),
        location: place && found(place, 0.7),
        url: head.urls[0] && found(head.urls[0], 0.9),
        ...readDates(head),
        summary: summary && found(summary, 0.8),
        highlights: highlights.map((item) => found(item, 0.9)),
      },
    ];
  });
  return spreadCompanies(jobs);
}

/** "Parental leave" among the jobs is neither a job nor an employer; beside a title it is a part of that job. */
const tellsBreak = ({ parts }: EntryHead): boolean =>
  parts.some(({ text }) => isBreak(text)) &&
  parts.every(({ text }) => isBreak(text) || titleScore(text) < 0.6);

/** A company with its years above several positions of one's career there is told once; each job gets it. */
function spreadCompanies(jobs: readonly Draft<Work>[]): Draft<Work>[] {
  const spread: Draft<Work>[] = [];
  let company: Draft<Work> | undefined;
  jobs.forEach((job, i) => {
    const next = jobs[i + 1];
    const heads = job.name && !job.position && !job.highlights?.length && next?.position && !next.name;
    if (heads) company = job;
    else if (company?.name && job.position && !job.name) {
      spread.push({ ...job, name: company.name, location: job.location ?? company.location });
    } else {
      company = undefined;
      spread.push(job);
    }
  });
  return spread;
}

/** Volunteering is told like work, with an organisation in place of a company. */
export function readVolunteer(lines: readonly Line[]): Draft<Volunteer>[] {
  return readWork(lines).map(({ name, ...rest }) => ({ organization: name, ...rest }));
}

/** Start and end of an entry; a single date is a start for what goes on and an end for what is done. */
export function readDates(head: EntryHead): Pick<Draft<Work>, 'startDate' | 'endDate'> {
  const span = head.dates.find(({ range }) => !range.single) ?? head.dates[0];
  if (!span) return {};
  const [from, to] = head.dates;
  if (span.range.single && from && to && head.dates.length === 2 && from.range.start! < to.range.start!) {
    // Start and end stand above one another.
    return { startDate: found(from, 0.8, from.range.start), endDate: found(to, 0.8, to.range.start) };
  }
  const { start, end, single } = span.range;
  return {
    startDate: start === undefined ? undefined : found(span, single ? 0.6 : 0.95, start),
    endDate: end === undefined ? undefined : found(span, 0.95, end),
  };
}
