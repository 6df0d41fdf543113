import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Step } from './progress-steps.ts';
import './progress-steps.ts';

export default { title: 'Widgets/Progress steps', component: 'inlay-progress-steps' } satisfies Meta;

type Story = StoryObj;

const steps: Step[] = [
  { label: 'Upload', state: 'done' },
  { label: 'Read the text', state: 'active', detail: 'Page 2 of 3' },
  { label: 'Compare with the position', state: 'waiting' },
  { label: 'Write the report', state: 'waiting' },
];

export const Running: Story = {
  render: () => html`<inlay-progress-steps .steps=${steps} value="0.45"></inlay-progress-steps>`,
};

export const UnknownShare: Story = {
  render: () => html`<inlay-progress-steps .steps=${steps}></inlay-progress-steps>`,
};

export const Failed: Story = {
  render: () => html`<inlay-progress-steps
    .steps=${steps.map((step) => (step.state === 'active' ? { ...step, state: 'failed', detail: 'This PDF has pictures only, no text.' } : step))}
  ></inlay-progress-steps>`,
};
