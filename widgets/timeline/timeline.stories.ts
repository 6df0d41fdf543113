import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { TimelineEntry } from './timeline.ts';
import './timeline.ts';

export default { title: 'Widgets/Timeline', component: 'inlay-timeline' } satisfies Meta;

type Story = StoryObj;

const entries: TimelineEntry[] = [
  {
    title: 'BSc Computer Science',
    place: 'Technische Universität Wien',
    start: '2012-10',
    end: '2016-06',
    kind: 'education',
  },
  { title: 'Front-end developer', place: 'Acme GmbH', start: '2017-02', end: '2020-03' },
  {
    title: 'Volunteer, teaching refugees to code',
    place: 'Refugees {code}',
    start: '2019-01',
    end: '2021-06',
    kind: 'other',
  },
  { title: 'Senior front-end developer', place: 'Globex', start: '2020-04', end: '2023-05' },
  { title: 'Lead developer', place: 'Initech', start: '2024-02' },
];

export const Career: Story = {
  render: () => html`<inlay-timeline today="2026-11" .entries=${entries}></inlay-timeline>`,
};
