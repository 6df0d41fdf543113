import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../text-field/text-field.ts';
import './dialog.ts';

export default { title: 'Widgets/Dialog', component: 'inlay-dialog' } satisfies Meta;

type Story = StoryObj;

export const Confirm: Story = {
  render: () => html`<div style="min-block-size:360px">
    <inlay-dialog open heading="Delete this report?" confirm-label="Delete report" danger>
      The report and its quotes are deleted for everybody in your team. This cannot be undone.
    </inlay-dialog>
  </div>`,
};

export const WithForm: Story = {
  render: () => html`<div style="min-block-size:480px">
    <inlay-dialog open heading="New position" confirm-label="Create">
      <div style="display:grid;gap:16px">
        <inlay-text-field label="Title" required autofocus></inlay-text-field>
        <inlay-text-field label="Description" multiline></inlay-text-field>
      </div>
    </inlay-dialog>
  </div>`,
};
