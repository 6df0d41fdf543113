import { css } from 'lit';

export const candidateStyles = css`
  .check {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--inlay-space-4);
    max-inline-size: 60rem;
    margin-inline: auto;
  }
  header,
  section {
    display: grid;
    gap: var(--inlay-space-2);
  }
  .lead {
    max-inline-size: 65ch;
    color: var(--inlay-text-quiet);
    text-wrap: pretty;
  }
  .policy {
    padding: var(--inlay-space-4);
    border: 1px solid var(--inlay-line);
    border-radius: var(--inlay-radius-m);
    background: var(--inlay-surface-raised);
    font-size: var(--inlay-font-size-s);
  }
  .policy h3 {
    font-size: var(--inlay-font-size-m);
  }
  .policy p {
    max-inline-size: 75ch;
    white-space: pre-line;
    text-wrap: pretty;
  }
  .consent {
    display: flex;
    gap: var(--inlay-space-3);
    align-items: center;
    min-block-size: 44px;
    font-size: var(--inlay-font-size-m);
    cursor: pointer;
  }
  .consent input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--inlay-accent);
  }
  .overall {
    display: grid;
    /* Narrower than the gauge would like, in a column of 300 pixels. */
    grid-template-columns: minmax(0, 1fr);
    gap: var(--inlay-space-4);
    align-items: center;
    justify-items: center;
    padding: var(--inlay-space-4);
    border: 1px solid var(--inlay-line);
    border-radius: var(--inlay-radius-m);
  }
  .overall > div {
    display: grid;
    gap: var(--inlay-space-2);
    max-inline-size: 55ch;
  }
  .overall .sum {
    font-size: var(--inlay-font-size-l);
    font-weight: 600;
  }
  .rewriting {
    display: grid;
    gap: var(--inlay-space-1);
    padding-inline-start: var(--inlay-space-3);
    border-inline-start: 3px solid var(--inlay-line-strong);
  }
  .pattern {
    overflow-wrap: anywhere;
  }
  .gap {
    border-block-end: 1px dashed currentColor;
    color: var(--inlay-text-quiet);
  }
  @container (min-width: 34rem) {
    .overall {
      grid-template-columns: auto minmax(0, 1fr);
      justify-items: start;
    }
  }
  .reading {
    padding: var(--inlay-space-2) var(--inlay-space-4);
    border: 1px solid var(--inlay-line);
    border-radius: var(--inlay-radius-m);
  }
  footer {
    display: grid;
    gap: var(--inlay-space-3);
  }
  .last {
    display: flex;
    flex-wrap: wrap;
    gap: var(--inlay-space-2) var(--inlay-space-4);
    align-items: center;
    justify-content: space-between;
  }
  .erase {
    display: grid;
    gap: var(--inlay-space-2);
    inline-size: 100%;
    padding: var(--inlay-space-4);
    border: 1px solid var(--inlay-negative);
    border-radius: var(--inlay-radius-m);
    background: var(--inlay-negative-quiet);
  }
  .erase p {
    max-inline-size: 65ch;
  }
  .gone {
    display: grid;
    gap: var(--inlay-space-3);
    justify-items: center;
    padding-block: var(--inlay-space-7);
    text-align: center;
  }
`;
