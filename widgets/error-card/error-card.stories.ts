import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './error-card.ts';

export default { title: 'Widgets/Error card', component: 'inlay-error-card' } satisfies Meta;

type Story = StoryObj;

export const Full: Story = {
  render: () => html`<inlay-error-card
    heading="The report could not be loaded"
    reason="The server did not answer in time. Try again in a minute."
    reference="01JD3Q9RM4T7Z6XW2V8K5B1C0A"
    retryable
  ></inlay-error-card>`,
};

export const Short: Story = {
  render: () =>
    html`<inlay-error-card reason="This file is not a CV that we can read: it holds pictures only."></inlay-error-card>`,
};
