import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { showToast } from './toast.ts';
import './toast.ts';

export default { title: 'Widgets/Toast', component: 'inlay-toast' } satisfies Meta;

type Story = StoryObj;

const drawToasts = (): TemplateResult => {
  queueMicrotask(() => {
    document.querySelector('inlay-toast')?.remove();
    showToast('Report saved.', { kind: 'positive', duration: 0 });
    showToast('Candidate moved to interview.', { action: { label: 'Undo', run: () => {} } });
    showToast('The server is away. Your changes are kept in this tab.', { kind: 'negative' });
  });
  return html`<p style="min-block-size:320px">Messages show in the corner.</p>`;
};

export const Messages: Story = { render: drawToasts };
