import { type FileAnswer, fileAnswer, type InputOf } from 'inlay/sdk';
import type { RequirementRevision, Standing } from '../../collections/index.ts';
import type { api } from '../../shared/api.ts';
import { readCredit } from '../../shared/credit-code.ts';
import { findPosition } from '../requirements/edit-requirements.ts';
import { findRequirements } from '../requirements/revisions.ts';
import type { CvServices } from '../services.ts';
import { readRows } from './list-standings.ts';
import { createNaming } from './name-standing.ts';
import { weighNow } from './weigh-now.ts';
import { type Cell, writeCsv } from './write-csv.ts';

type Contract = (typeof api)['GET /positions/:id/standings.csv'];

/** A spreadsheet of more rows than this is no help to anybody, and no file of the size that may be kept. */
const mostRows = 15_000;

/** Answers with all CVs of a position as a table for spreadsheets, in the reader's language. */
export async function exportStandings({ id }: InputOf<Contract>, services: CvServices): Promise<FileAnswer> {
  const { files, locale, i18n } = services;
  const position = await findPosition(id, services);
  const requirements = await findRequirements(position, services);
  const { rows } = await readRows(id, undefined, services, mostRows);
  const say = (key: string) => i18n.t(key, {}, locale);
  const weighed = rows.map((row) => ({ ...row, overall: weighNow(row, requirements) }));
  const write = createRowWriter(requirements, services);
  const table = [writeHead(requirements, say), ...rankRows(weighed).map(write)];
  const name = `${position.title.replace(/[/\\]/g, '-').slice(0, 80)}.csv`;
  const text = writeCsv(table, locale);
  const stored = await files.put({ name, type: 'text/csv', text, subjectId: null, keepDays: 1 });
  return fileAnswer(stored.id, { name });
}

/** As the screen shows them first: what shows most for certain, then what may show most, then the newest. */
export const rankRows = (rows: readonly Standing[]): Standing[] =>
  rows.toSorted(
    (a, b) =>
      (b.overall?.low ?? -1) - (a.overall?.low ?? -1) ||
      (b.overall?.high ?? -1) - (a.overall?.high ?? -1) ||
      b.receivedAt.localeCompare(a.receivedAt) ||
      b.id.localeCompare(a.id),
  );

const columns = [
  'person',
  'file',
  'state',
  'low',
  'high',
  'band',
  'years',
  'hidden',
  'injection',
  'decision',
  'date',
];

const writeHead = ({ items }: RequirementRevision, say: (key: string) => string): Cell[] => [
  ...columns.map((column) => say(`ranking.csv.${column}`)),
  ...items.map(({ label, importance }) => `${label} (${say(`match.importance.${importance}`)})`),
];

function createRowWriter({ items }: RequirementRevision, services: CvServices): (row: Standing) => Cell[] {
  const { i18n, locale } = services;
  const name = createNaming(services);
  const say = (key: string) => i18n.t(key, {}, locale);
  return (row) => {
    const { state, overall, years, hidden, injection, decision, receivedAt, credits } = row;
    return [
      name(row),
      row.blind ? null : row.fileName,
      say(`ranking.state.${state}`),
      overall?.low ?? null,
      overall?.high ?? null,
      overall && say(`match.band.${overall.band}`),
      years,
      hidden ? say('ranking.csv.yes') : null,
      injection ? say('ranking.csv.yes') : null,
      decision && say(`ranking.decision.${decision}`),
      receivedAt.slice(0, 10),
      ...items.map(({ id }) => {
        const credit = readCredit(credits[id] ?? '', 0);
        return credit ? say(`match.verdict.${credit.verdict}`) : null;
      }),
    ];
  };
}
