import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './verdict.ts';

export default { title: 'Widgets/Verdict', component: 'inlay-verdict' } satisfies Meta;

type Story = StoryObj;

export const Verdicts: Story = {
  render: () => html`<div style="display:flex;flex-wrap:wrap;gap:12px">
    <inlay-verdict value="met"></inlay-verdict>
    <inlay-verdict value="partly"></inlay-verdict>
    <inlay-verdict value="not-shown"></inlay-verdict>
  </div>`,
};
