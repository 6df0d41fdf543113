import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { VerdictValue } from '../verdict/verdict.ts';
import '../verdict/verdict.ts';
import type { Column, Row } from './data-table.ts';
import './data-table.ts';

export default { title: 'Widgets/Data table', component: 'inlay-data-table' } satisfies Meta;

type Story = StoryObj;

const columns: Column[] = [
  { key: 'name', label: 'Candidate', sortable: true },
  { key: 'position', label: 'Position', sortable: true },
  {
    key: 'verdict',
    label: 'TypeScript',
    render: (row) => html`<inlay-verdict value=${row.verdict as VerdictValue}></inlay-verdict>`,
  },
  { key: 'years', label: 'Years', align: 'end', sortable: true },
];
const rows: Row[] = [
  { id: '1', name: 'Ada Lovelace', position: 'Front-end developer', verdict: 'met', years: 8 },
  { id: '2', name: 'Grace Hopper', position: 'Back-end developer', verdict: 'partly', years: 12 },
  { id: '3', name: '王小云', position: 'Front-end developer', verdict: 'not-shown', years: 3 },
  {
    id: '4',
    name: 'Maximiliane Freifrau von Hohenstein-Wartenberg',
    position: 'Data engineer',
    verdict: 'met',
    years: 21,
  },
];

export const Rows: Story = {
  render: () => html`<inlay-data-table
    label="Candidates"
    selection="many"
    openable
    .columns=${columns}
    .rows=${rows}
    .selected=${['2']}
    .sort=${{ key: 'name', direction: 'ascending' }}
  ></inlay-data-table>`,
};

export const Loading: Story = {
  render: () => html`<inlay-data-table label="Candidates" loading .columns=${columns}></inlay-data-table>`,
};

export const Empty: Story = {
  render: () => html`<inlay-data-table label="Candidates" .columns=${columns}></inlay-data-table>`,
};

export const Failed: Story = {
  render: () =>
    html`<inlay-data-table label="Candidates" error="The candidates could not be loaded. Try again." .columns=${columns}></inlay-data-table>`,
};

export const Thousands: Story = {
  render: () => html`<inlay-data-table
    virtual
    openable
    label="Candidates"
    selection="many"
    .columns=${columns}
    .rows=${Array.from({ length: 5_000 }, (_, at) => ({
      ...rows[at % rows.length],
      id: String(at),
      name: `${rows[at % rows.length]!.name} ${at + 1}`,
    }))}
  ></inlay-data-table>`,
};
