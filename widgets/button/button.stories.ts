import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './button.ts';

export default { title: 'Widgets/Button', component: 'inlay-button' } satisfies Meta;

type Story = StoryObj;

const row = 'display:flex;flex-wrap:wrap;gap:12px;align-items:center';

export const Looks: Story = {
  render: () => html`<div style=${row}>
    <inlay-button variant="primary">Save changes</inlay-button>
    <inlay-button>Back</inlay-button>
    <inlay-button variant="quiet">Show more</inlay-button>
    <inlay-button variant="danger">Delete report</inlay-button>
    <inlay-button href="#there" variant="primary">A link</inlay-button>
  </div>`,
};

export const Small: Story = {
  render: () => html`<div style=${row}>
    <inlay-button size="s" variant="primary">Save</inlay-button>
    <inlay-button size="s">Back</inlay-button>
    <inlay-button size="s" variant="quiet">Show more</inlay-button>
    <inlay-button size="s" variant="danger">Delete</inlay-button>
  </div>`,
};

export const Busy: Story = {
  render: () => html`<div style=${row}>
    <inlay-button variant="primary" loading>Save changes</inlay-button>
    <inlay-button loading>Back</inlay-button>
    <inlay-button variant="primary" disabled>Save changes</inlay-button>
    <inlay-button disabled>Back</inlay-button>
    <inlay-button variant="quiet" disabled>Show more</inlay-button>
  </div>`,
};
