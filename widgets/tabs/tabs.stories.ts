import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Tab } from './tabs.ts';
import './tabs.ts';

export default { title: 'Widgets/Tabs', component: 'inlay-tabs' } satisfies Meta;

type Story = StoryObj;

const tabs: Tab[] = [
  { id: 'profile', label: 'Profile' },
  { id: 'match', label: 'Requirements', count: 12 },
  { id: 'questions', label: 'Questions worth asking' },
  { id: 'history', label: 'History' },
];

export const Tabs: Story = {
  render: () => html`<inlay-tabs label="Report" selected="match" .tabs=${tabs}>
    <p slot="profile">The profile.</p>
    <p slot="match">Twelve requirements, in the order of the position.</p>
    <p slot="questions">Questions.</p>
    <p slot="history">History.</p>
  </inlay-tabs>`,
};
