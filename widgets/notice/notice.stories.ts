import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './notice.ts';

export default { title: 'Widgets/Notice', component: 'inlay-notice' } satisfies Meta;

type Story = StoryObj;

export const Kinds: Story = {
  render: () => html`<div style="display:grid;gap:12px;max-inline-size:640px">
    <inlay-notice>A person decides. This report only gathers what the CV shows.</inlay-notice>
    <inlay-notice kind="positive" heading="Connected">Your careers page may show the widget now.</inlay-notice>
    <inlay-notice kind="caution" heading="Trial ends in 3 days" dismissible>
      Choose a plan to keep your reports.
      <inlay-button slot="actions" size="s">See plans</inlay-button>
    </inlay-notice>
    <inlay-notice kind="negative" dismissible>The mail could not be sent. Check the address.</inlay-notice>
  </div>`,
};
