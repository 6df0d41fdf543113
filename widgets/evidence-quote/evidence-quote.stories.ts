import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './evidence-quote.ts';

export default { title: 'Widgets/Evidence quote', component: 'inlay-evidence-quote' } satisfies Meta;

type Story = StoryObj;

export const Quotes: Story = {
  render: () => html`<div style="display:grid;gap:16px;max-inline-size:640px">
    <inlay-evidence-quote
      quote="Led a team of six engineers and moved the billing service from PHP to TypeScript without downtime."
      page="2"
      section="Experience, Acme GmbH"
      openable
    ></inlay-evidence-quote>
    <inlay-evidence-quote quote="React, Vue, Lit, Web Components" section="Skills"></inlay-evidence-quote>
    <inlay-evidence-quote></inlay-evidence-quote>
  </div>`,
};
