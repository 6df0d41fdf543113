import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../button/button.ts';
import './empty-state.ts';

export default { title: 'Widgets/Empty state', component: 'inlay-empty-state' } satisfies Meta;

type Story = StoryObj;

export const Empty: Story = {
  render: () => html`<inlay-empty-state heading="No candidates yet">
    Share the position, or drop a CV here to see what a report looks like.
    <inlay-button slot="actions" variant="primary">Add a CV</inlay-button>
    <inlay-button slot="actions">Copy the link</inlay-button>
  </inlay-empty-state>`,
};
