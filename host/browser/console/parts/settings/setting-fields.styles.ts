import { css } from 'lit';

export const settingStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--inlay-space-4);
  }
  fieldset {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--inlay-space-3);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  fieldset:has(inlay-text-field, inlay-select, console-secret-field) {
    gap: var(--inlay-space-4);
    padding-inline-start: var(--inlay-space-4);
    border-inline-start: 3px solid var(--inlay-line);
  }
  /* Numbers need no line each. */
  fieldset.numbers {
    grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr));
    align-items: end;
  }
  fieldset.numbers > :not(inlay-text-field) {
    grid-column: 1 / -1;
  }
  legend {
    margin-block-end: var(--inlay-space-2);
    padding: 0;
    font-weight: 600;
  }
  .check {
    display: flex;
    align-items: start;
    gap: var(--inlay-space-3);
    cursor: pointer;
  }
  .check input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 2px 0 0;
    accent-color: var(--inlay-accent-strong);
  }
  .check > span {
    display: grid;
    min-inline-size: 0;
  }
  .fault {
    color: var(--inlay-negative);
    font-size: var(--inlay-font-size-s);
  }
  [role='alert']:not(:has(*)) {
    display: none;
  }
`;
