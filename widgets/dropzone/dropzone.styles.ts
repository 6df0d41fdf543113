import { css } from 'lit';

export const dropzoneStyles = css`
  :host {
    display: block;
  }
  .zone {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: var(--inlay-space-2);
    padding: var(--inlay-space-5) var(--inlay-space-4);
    border: 1.5px dashed var(--inlay-line-strong);
    border-radius: var(--inlay-radius-m);
    background: var(--inlay-surface-raised);
    text-align: center;
    cursor: pointer;
    transition: background-color var(--inlay-motion-fast), border-color var(--inlay-motion-fast);
  }
  .zone:hover,
  .zone.over {
    border-color: var(--inlay-accent-strong);
    background: var(--inlay-accent-quiet);
  }
  .zone.over {
    border-style: solid;
  }
  .zone.disabled {
    cursor: not-allowed;
  }
  .zone.disabled:hover {
    border-color: var(--inlay-line-strong);
    background: var(--inlay-surface-raised);
  }
  .picture {
    color: var(--inlay-accent-strong);
    font-size: 24px;
    line-height: 1;
  }
  .disabled .picture,
  .disabled .call,
  .disabled .label {
    color: var(--inlay-text-quiet);
  }
  .label {
    font-weight: 600;
  }
  .call {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: var(--inlay-space-2);
  }
  .hint {
    margin: 0;
    color: var(--inlay-text-quiet);
    font-size: var(--inlay-font-size-s);
    text-wrap: balance;
  }
  input {
    display: none;
  }
  .rejected {
    display: grid;
    gap: var(--inlay-space-1);
    margin: var(--inlay-space-3) 0 0;
    padding: var(--inlay-space-3) var(--inlay-space-4);
    border-radius: var(--inlay-radius-s);
    background: var(--inlay-negative-quiet);
    font-size: var(--inlay-font-size-s);
    list-style: none;
    overflow-wrap: anywhere;
  }
  .rejected b {
    display: block;
    font-weight: 600;
  }
  .files {
    display: grid;
    margin: var(--inlay-space-3) 0 0;
    padding: 0;
    list-style: none;
  }
  .file {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: start;
    gap: var(--inlay-space-3);
    padding-block: var(--inlay-space-2);
    border-block-end: 1px solid var(--inlay-line);
  }
  .file:last-child {
    border-block-end: 0;
  }
  .sign {
    padding-block-start: 8px;
    color: var(--inlay-text-quiet);
    font-size: 18px;
    line-height: 1;
  }
  .done .sign {
    color: var(--inlay-positive);
  }
  .failed .sign,
  .reason {
    color: var(--inlay-negative);
  }
  .facts {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
  }
  .name {
    overflow-wrap: anywhere;
    font-weight: 600;
    line-height: 1.35;
  }
  .size,
  .reason {
    font-size: var(--inlay-font-size-s);
    line-height: 1.4;
  }
  .size {
    color: var(--inlay-text-quiet);
  }
  .actions {
    display: flex;
  }
  .actions .icon {
    display: block;
  }
`;
