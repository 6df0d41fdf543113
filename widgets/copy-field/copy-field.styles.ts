import { css } from 'lit';

export const copyFieldStyles = css`
  :host {
    display: block;
  }
  .label {
    display: block;
    margin-block-end: var(--inlay-space-1);
    font-size: var(--inlay-font-size-s);
    font-weight: 600;
  }
  .frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
    border: 1px solid var(--inlay-line);
    border-radius: var(--inlay-radius-s);
    background: var(--inlay-surface-raised);
  }
  pre {
    margin: 0;
    padding: var(--inlay-space-3);
    overflow: auto;
    max-block-size: 22rem;
    border-radius: var(--inlay-radius-s);
    direction: ltr;
    font-family: var(--inlay-font-mono);
    font-size: var(--inlay-font-size-s);
    line-height: 1.55;
    text-align: left;
    tab-size: 2;
  }
  inlay-button {
    margin: 6px;
  }
  @media (max-width: 480px) {
    .frame {
      grid-template-columns: minmax(0, 1fr);
    }
    /* Half a command that ends at the edge looks like a whole one. */
    pre {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    inlay-button {
      justify-self: end;
      order: -1;
      margin-block-end: 0;
    }
  }
  .note {
    margin: var(--inlay-space-1) 0 0;
    color: var(--inlay-negative);
    font-size: var(--inlay-font-size-s);
  }
`;
