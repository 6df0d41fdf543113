import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { MenuItem } from './menu.ts';
import './menu.ts';

export default { title: 'Widgets/Menu', component: 'inlay-menu' } satisfies Meta;

type Story = StoryObj;

const items: MenuItem[] = [
  { id: 'open', label: 'Open report', icon: 'file' },
  { id: 'copy', label: 'Copy link', icon: 'copy' },
  { id: 'share', label: 'Share', disabled: true },
  { id: 'delete', label: 'Delete report', danger: true },
];

export const Menu: Story = {
  render: () =>
    html`<div style="min-block-size:260px;text-align:end"><inlay-menu .items=${items}></inlay-menu></div>`,
};

export const Open: Story = {
  render: Menu.render!,
  play: ({ canvasElement }) => {
    canvasElement.querySelector('inlay-menu')?.shadowRoot?.querySelector('button')?.click();
  },
};
