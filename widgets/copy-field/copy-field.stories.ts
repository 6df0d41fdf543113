import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './copy-field.ts';

export default { title: 'Widgets/Copy field', component: 'inlay-copy-field' } satisfies Meta;

type Story = StoryObj;

const snippet = `<script type="module" src="https://inlay.example/embed.js" crossorigin></script>
<inlay-widget module="cv-analysis" site-key="pk_4f9a" position="front-end-dev"></inlay-widget>`;

export const Snippet: Story = {
  render: () => html`<div style="display:grid;gap:20px">
    <inlay-copy-field label="Put this on your page" value=${snippet}></inlay-copy-field>
    <inlay-copy-field label="Site key" value="pk_4f9a2c81d0"></inlay-copy-field>
  </div>`,
};
