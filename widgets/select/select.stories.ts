import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './select.ts';

export default { title: 'Widgets/Select', component: 'inlay-select' } satisfies Meta;

type Story = StoryObj;

const choices = [
  { value: 'fe', label: 'Front-end developer' },
  { value: 'be', label: 'Back-end developer' },
  { value: 'old', label: 'Closed position', disabled: true },
];

export const Selects: Story = {
  render: () => html`<div style="display:grid;gap:20px;max-inline-size:480px">
    <inlay-select label="Position" .choices=${choices}></inlay-select>
    <inlay-select label="Position" required placeholder="Choose a position" hint="Only open ones." .choices=${choices}></inlay-select>
    <inlay-select label="Position" placeholder="Choose a position" error="Choose a position." .choices=${choices}></inlay-select>
    <inlay-select label="Position" disabled .choices=${choices}></inlay-select>
  </div>`,
};
