import { css } from 'lit';
import { segmentStyles } from '../positions/segments.styles.ts';

/** What the pages of the settings have in common: the way between them, and parts with a heading of their own. */
export const settingsStyles = [
  segmentStyles,
  css`
    .segments {
      overflow-x: auto;
      margin-block-end: var(--inlay-space-5);
      scrollbar-width: thin;
    }
    .segments a {
      flex: none;
    }
    .segments a:focus-visible {
      outline-offset: -2px;
    }
    section > h2 + p {
      margin-block-start: calc(-1 * var(--inlay-space-3));
    }
    .more {
      display: flex;
      justify-content: center;
      padding-block-start: var(--inlay-space-4);
    }
    @media (max-width: 559px) {
      .segments a {
        padding-inline: var(--inlay-space-3);
      }
    }
  `,
];
