import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './skeleton.ts';

export default { title: 'Widgets/Skeleton', component: 'inlay-skeleton' } satisfies Meta;

type Story = StoryObj;

export const Shapes: Story = {
  render: () => html`<div style="display:grid;gap:24px;max-inline-size:480px">
    <inlay-skeleton shape="circle"></inlay-skeleton>
    <inlay-skeleton lines="3"></inlay-skeleton>
    <inlay-skeleton shape="block"></inlay-skeleton>
  </div>`,
};
