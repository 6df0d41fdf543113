import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { DroppedFile } from './dropzone.ts';
import './dropzone.ts';

export default { title: 'Widgets/Dropzone', component: 'inlay-dropzone' } satisfies Meta;

type Story = StoryObj;

const files: DroppedFile[] = [
  {
    id: 'a',
    name: 'Ada_Lovelace_Curriculum_Vitae_2026_final_version.pdf',
    size: 1_240_000,
    state: 'uploading',
    progress: 0.42,
  },
  {
    id: 'b',
    name: 'bob.docx',
    size: 80_000,
    state: 'failed',
    error: 'This PDF is protected by a password. Save it without one and try again.',
  },
  { id: 'c', name: 'cy.txt', size: 8_200, state: 'done' },
  { id: 'd', name: 'di.pdf', size: 640_000, state: 'waiting' },
];

export const Empty: Story = {
  render: () =>
    html`<inlay-dropzone label="Your CV" accept=".pdf,.docx,.txt,.html" max-size="10000000"></inlay-dropzone>`,
};

export const WithFiles: Story = {
  render: () => html`<inlay-dropzone
    label="CVs"
    accept=".pdf,.docx,.txt,.html"
    max-size="10000000"
    multiple
    .files=${files}
  ></inlay-dropzone>`,
};

export const Disabled: Story = {
  render: () => html`<inlay-dropzone label="Your CV" accept=".pdf" disabled></inlay-dropzone>`,
};
