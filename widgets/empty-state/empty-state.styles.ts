import { css } from 'lit';

export const emptyStateStyles = css`
  :host {
    display: block;
  }
  .frame {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: var(--inlay-space-2);
    padding: var(--inlay-space-6) var(--inlay-space-4);
    text-align: center;
  }
  .picture {
    display: grid;
    place-items: center;
    inline-size: 56px;
    block-size: 56px;
    margin-block-end: var(--inlay-space-2);
    border-radius: 50%;
    background: var(--inlay-accent-quiet);
    color: var(--inlay-accent-strong);
    font-size: 22px;
  }
  .heading {
    margin: 0;
    font-size: var(--inlay-font-size-l);
    font-weight: 600;
    line-height: 1.3;
  }
  .text {
    max-inline-size: 46ch;
    color: var(--inlay-text-quiet);
    text-wrap: pretty;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: var(--inlay-space-2);
    margin-block-start: var(--inlay-space-3);
  }
  .actions:not(.filled) {
    display: none;
  }
`;
