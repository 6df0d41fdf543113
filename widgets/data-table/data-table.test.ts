import { html } from 'lit';
import {
  expect,
  expectAccessible,
  fixture,
  inside,
  oneEvent,
  sendKeys,
  shownText,
  test,
  waitUntil,
} from '../testing/testing.ts';
import type { Column, DataTable } from './data-table.ts';
import { sortRows } from './sort-rows.ts';
import './data-table.ts';

interface Candidate extends Record<string, unknown> {
  id: string;
  name: string;
  years: number | null;
}
const columns: Column<Candidate>[] = [
  { key: 'name', label: 'Name', sortable: true },
  { key: 'years', label: 'Years', sortable: true, align: 'end' },
];
const rows: Candidate[] = [
  { id: '1', name: 'Zoë', years: 10 },
  { id: '2', name: 'ada', years: null },
  { id: '3', name: 'Bob', years: 9 },
];
const openTable = (extra: Partial<DataTable<Candidate>> = {}, width = 900): Promise<DataTable<Candidate>> =>
  fixture(
    html`<inlay-data-table
      label="Candidates"
      .columns=${columns}
      .rows=${extra.rows ?? rows}
      .selection=${extra.selection ?? 'none'}
      .error=${extra.error ?? ''}
      ?openable=${extra.openable ?? false}
      ?loading=${extra.loading ?? false}
    ></inlay-data-table>`,
    { width },
  );
const names = (table: DataTable<Candidate>): (string | undefined)[] =>
  [...table.shadowRoot!.querySelectorAll('.main')].map((cell) => cell.textContent?.trim());

test('a table and its cards are accessible', async () => {
  for (const width of [900, 320]) {
    await expectAccessible(
      () => html`<div style="width:${width}px">
        <inlay-data-table label="Candidates" selection="many" openable .columns=${columns as unknown as Column[]} .rows=${rows}></inlay-data-table>
      </div>`,
    );
  }
});

test('a heading sorts up, then down, and says so', async () => {
  const table = await openTable();
  const heading = inside(table, '.sorter');
  heading.click();
  await table.updateComplete;
  expect(names(table)).to.deep.equal(['ada', 'Bob', 'Zoë']);
  expect(inside(table, 'th[aria-sort]').ariaSort).to.equal('ascending');
  heading.click();
  await table.updateComplete;
  expect(names(table)).to.deep.equal(['Zoë', 'Bob', 'ada']);
});

test('values that are missing come last either way', () => {
  const years = (direction: 'ascending' | 'descending'): (number | null)[] =>
    sortRows(rows, (row) => row.years, direction, 'en').map((row) => row.years);
  expect(years('ascending')).to.deep.equal([9, 10, null]);
  expect(years('descending')).to.deep.equal([10, 9, null]);
});

test('a table that is sorted at the source keeps the order it is given', async () => {
  const table = await openTable();
  table.addEventListener('inlay-sort-changed', (event) => event.preventDefault());
  inside(table, '.sorter').click();
  await table.updateComplete;
  expect(names(table)).to.deep.equal(['Zoë', 'ada', 'Bob']);
  expect(table.sort).to.deep.equal({ key: 'name', direction: 'ascending' });
});

test('rows are selected with the keyboard', async () => {
  const table = await openTable({ selection: 'many' });
  const boxes = table.shadowRoot!.querySelectorAll<HTMLInputElement>('tbody input');
  boxes[0]!.focus();
  await sendKeys({ press: 'Space' });
  await sendKeys({ press: 'End' });
  await sendKeys({ press: 'Space' });
  await sendKeys({ press: 'ArrowUp' });
  await table.updateComplete;
  expect(table.selected).to.deep.equal(['1', '3']);
  expect(table.shadowRoot!.activeElement === boxes[1]).to.equal(true);
  expect(shownText(inside(table, '[role=status]'))).to.equal('2 selected');
  expect(inside<HTMLInputElement>(table, 'thead input').indeterminate).to.equal(true);
  inside(table, 'thead input').click();
  expect(table.selected).to.deep.equal(['1', '2', '3']);
});

test('a press on a row opens it, a press on its check box does not', async () => {
  const table = await openTable({ selection: 'many', openable: true });
  const opened: string[] = [];
  table.addEventListener('inlay-row-opened', ({ detail }) => opened.push(detail.key));
  inside(table, 'tbody tr:nth-child(2) td:last-child').click();
  inside(table, 'tbody input').click();
  inside(table, '.opener').click();
  expect(opened).to.deep.equal(['2', '1']);
});

test('at phone width the rows are cards that name their values, and nothing is cut off', async () => {
  const table = await openTable({ selection: 'many' }, 320);
  const cell = inside(table, 'tbody td:last-child');
  expect(getComputedStyle(cell, '::before').content).to.contain('Years');
  expect(getComputedStyle(inside(table, '.sort-choice')).display).to.equal('flex');
  expect(inside(table, 'table').scrollWidth).to.be.at.most(320);
  const choice = inside<HTMLSelectElement>(table, 'select');
  choice.value = 'descending years';
  choice.dispatchEvent(new Event('change'));
  await table.updateComplete;
  expect(names(table)).to.deep.equal(['Zoë', 'Bob', 'ada']);
});

test('it says that it is empty, that it loads, and why it failed', async () => {
  expect(inside(await openTable({ rows: [] }), 'inlay-empty-state').offsetHeight).to.be.above(0);
  expect(shownText(await openTable({ rows: [], loading: true }))).to.equal('Loading…');
  const failed = await openTable({ error: 'The server is away.' });
  setTimeout(() => inside(inside(failed, 'inlay-error-card'), 'inlay-button').click());
  await oneEvent(failed, 'inlay-retry');
});

test('rows stay in view while newer ones are on their way', async () => {
  const table = await openTable({ loading: true });
  expect(names(table)).to.have.length(3);
  expect(inside(table, 'table').ariaBusy).to.equal('true');
});

const many = Array.from({ length: 5_000 }, (_, at) => ({
  id: String(at),
  name: `Person ${at}`,
  years: at % 40,
}));
const openMany = (width = 900) =>
  fixture<DataTable<Candidate>>(
    html`<inlay-data-table
      virtual
      openable
      selection="many"
      label="Candidates"
      .columns=${columns}
      .rows=${many}
      .card=${(row: Candidate) => html`<span class="extra">${row.years} years</span>`}
    ></inlay-data-table>`,
    { width },
  );
const drawn = (table: DataTable<Candidate>) => table.shadowRoot!.querySelectorAll('tbody tr').length;
const focused = (table: DataTable<Candidate>) =>
  shownText(table.shadowRoot!.activeElement!.querySelector('.main')!);

test('of thousands of rows only those in view are drawn, wherever one scrolls to', async () => {
  const table = await openMany();
  await waitUntil(() => drawn(table) > 10 && drawn(table) < 60);
  expect(inside(table, 'table').getAttribute('aria-rowcount')).to.equal('5001');
  const scroller = inside(table, '.scroller');
  scroller.scrollTop = scroller.scrollHeight;
  await waitUntil(() => names(table).includes('Person 4999'), 'draws the last row');
  expect(drawn(table)).to.be.below(60);
  const last = [...table.shadowRoot!.querySelectorAll('tbody tr')].at(-1)!.getBoundingClientRect();
  expect(Math.round(last.bottom)).to.be.closeTo(Math.round(scroller.getBoundingClientRect().bottom), 2);
});

test('the keyboard reaches every row, opens one and selects one, and keeps its place while rows come', async () => {
  const table = await openMany();
  const opened: string[] = [];
  table.addEventListener('inlay-row-opened', ({ detail }) => opened.push(detail.key));
  await waitUntil(() => drawn(table) < 60);
  table.shadowRoot!.querySelector<HTMLElement>('tbody tr[tabindex="0"]')!.focus();
  await sendKeys({ press: 'End' });
  await waitUntil(() => focused(table) === 'Person 4999');
  await sendKeys({ press: 'Enter' });
  await sendKeys({ press: 'ArrowUp' });
  await waitUntil(() => focused(table) === 'Person 4998');
  await sendKeys({ press: 'x' });
  expect(opened).to.deep.equal(['4999']);
  expect(table.selected).to.deep.equal(['4998']);
  table.rows = [{ id: 'new', name: 'Newcomer', years: 1 }, ...many];
  await table.updateComplete;
  expect(focused(table)).to.equal('Person 4998');
  await sendKeys({ press: 'Home' });
  await waitUntil(() => focused(table) === 'Newcomer');
});

test('a table of thousands is accessible, as cards too', async () => {
  for (const width of [900, 340]) {
    const table = await openMany(width);
    await waitUntil(() => (table.shadowRoot!.querySelector('.extra') !== null) === width < 500);
    await expect(table).to.be.accessible();
  }
});
