import { css } from 'lit';

export const editorStyles = css`
  .requirements-dialog::part(dialog) {
    inline-size: min(56rem, calc(100vw - 2rem));
    max-inline-size: none;
  }
  .requirements-body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--inlay-space-3);
  }
  .drafts {
    display: grid;
    gap: var(--inlay-space-3);
  }
  .drafts li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--inlay-space-2) var(--inlay-space-3);
    align-items: end;
    padding: var(--inlay-space-3);
    border: 1px solid var(--inlay-line);
    border-radius: var(--inlay-radius-m);
  }
  .drafts label {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
    font-size: var(--inlay-font-size-s);
  }
  .drafts label > span:first-child {
    color: var(--inlay-text-quiet);
  }
  .drafts .source {
    grid-column: 1 / -1;
    margin: 0;
    font-size: var(--inlay-font-size-s);
    overflow-wrap: anywhere;
  }
  .draft-facts {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: repeat(auto-fill, minmax(min(8.25rem, 100%), 1fr));
    gap: var(--inlay-space-2);
  }
  .drafts input,
  .drafts select {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 40px;
    padding: 0 var(--inlay-space-2);
    border: 1px solid var(--inlay-line-strong);
    border-radius: var(--inlay-radius-s);
    background: var(--inlay-surface);
    color: var(--inlay-text);
    font: inherit;
  }
  .drafts input[aria-invalid='true'] {
    border-color: var(--inlay-negative);
  }
  .draft-label {
    grid-area: 1 / 1;
  }
  .remove {
    grid-area: 1 / 2;
    min-block-size: 40px;
    padding: 0 var(--inlay-space-2);
    border: 0;
    background: none;
    color: var(--inlay-negative);
    font: inherit;
    font-size: var(--inlay-font-size-s);
    cursor: pointer;
  }
  .remove:hover {
    text-decoration: underline;
  }
`;
