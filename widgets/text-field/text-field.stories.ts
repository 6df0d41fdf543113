import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './text-field.ts';

export default { title: 'Widgets/Text field', component: 'inlay-text-field' } satisfies Meta;

type Story = StoryObj;

export const Fields: Story = {
  render: () => html`<div style="display:grid;gap:20px;max-inline-size:480px">
    <inlay-text-field label="Name" hint="As it stands on the CV." value="Ada Lovelace"></inlay-text-field>
    <inlay-text-field label="E-mail" type="email" required placeholder="ada@example.org"></inlay-text-field>
    <inlay-text-field label="Name of the position" error="Another position has this name." value="Developer"></inlay-text-field>
    <inlay-text-field label="Description" multiline hint="Paste the advertisement."></inlay-text-field>
    <inlay-text-field label="Site key" disabled value="pk_4f9a"></inlay-text-field>
  </div>`,
};
