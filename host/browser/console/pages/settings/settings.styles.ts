import { css } from 'lit';
import { segmentStyles } from '../positions/segments.styles.ts';

/** Cards whose parts stand one below the other at an even distance. */
export const stackedCardStyles = css`
  .card.step > h2:first-child {
    margin-block-end: 0;
  }
  fieldset {
    align-content: start;
  }
  h3 {
    font-size: var(--inlay-font-size-m);
    font-weight: 600;
  }
  /* An alert must be there before it speaks; while it is silent it takes no room. */
  .step > [role='alert']:not(:has(*)),
  .step > [role='status']:not(:has(*)) {
    position: absolute;
  }
`;

/** What the pages of the settings have in common: the way between them, and parts with a heading of their own. */
export const settingsStyles = [
  segmentStyles,
  stackedCardStyles,
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
    .ways {
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 360px), 1fr));
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
