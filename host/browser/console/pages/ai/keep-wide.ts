import { html, type TemplateResult } from 'lit';

/** A cell that names its row and is not pressed together by the figures beside it. */
export const keepWide = (content: unknown, em = 9): TemplateResult =>
  html`<span .style=${`display:inline-block;min-inline-size:${em}em`}>${content}</span>`;
