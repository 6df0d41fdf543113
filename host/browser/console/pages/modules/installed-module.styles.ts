import { css } from 'lit';
import { barStyles } from '../../../../../widgets/shared/bar.styles.ts';

export const installedModuleStyles = [
  barStyles,
  css`
    .row {
      position: relative;
    }
    .row:hover {
      background: var(--inlay-surface-raised);
    }
    .name {
      justify-self: start;
      color: inherit;
      text-decoration: none;
    }
    /* The whole row is the link; the button stands above it. */
    .name::after {
      content: '';
      position: absolute;
      inset: 0;
    }
    .name:focus-visible {
      outline: none;
    }
    .name:focus-visible::after {
      border-radius: var(--inlay-radius-s);
      outline: 2px solid var(--inlay-focus, currentColor);
      outline-offset: -3px;
    }
    .end {
      flex-wrap: wrap;
    }
    inlay-button {
      position: relative;
      z-index: 1;
    }
    .going {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--inlay-space-2);
    }
    .going progress {
      inline-size: 96px;
    }
    .wrong {
      color: var(--inlay-negative);
      text-wrap: pretty;
    }
    .fresh {
      border-color: transparent;
      background: var(--inlay-accent-quiet);
      color: var(--inlay-accent-strong);
    }
    @media (max-width: 559px) {
      .row {
        grid-template-columns: auto minmax(0, 1fr);
      }
      .end {
        grid-column: 2;
        justify-content: start;
      }
    }
  `,
];
