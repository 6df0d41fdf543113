import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './match-gauge.ts';

export default { title: 'Widgets/Match gauge', component: 'inlay-match-gauge' } satisfies Meta;

type Story = StoryObj;

export const Ranges: Story = {
  render: () => html`<div style="display:flex;flex-wrap:wrap;gap:32px">
    <inlay-match-gauge low="58" high="74"></inlay-match-gauge>
    <inlay-match-gauge low="12" high="21"></inlay-match-gauge>
    <inlay-match-gauge low="86" high="97"></inlay-match-gauge>
    <inlay-match-gauge low="20" high="90"></inlay-match-gauge>
  </div>`,
};
