import { css } from 'lit';

export const positionFormStyles = css`
  form {
    gap: var(--inlay-space-5);
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr));
    gap: var(--inlay-space-5);
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
  .check span {
    display: grid;
  }
  .check b {
    font-weight: 600;
  }
  .foot {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    justify-content: end;
    gap: var(--inlay-space-2);
    margin: 0 calc(-1 * var(--inlay-space-5)) calc(-1 * var(--inlay-space-5));
    padding: var(--inlay-space-3) var(--inlay-space-5);
    border-block-start: 1px solid var(--inlay-line);
    border-radius: 0 0 var(--inlay-radius-m) var(--inlay-radius-m);
    background: var(--inlay-surface);
  }
  @media (max-width: 859px) {
    .foot {
      position: static;
    }
  }
  @media (max-width: 559px) {
    .foot {
      margin: 0 calc(-1 * var(--inlay-space-4)) calc(-1 * var(--inlay-space-4));
      padding-inline: var(--inlay-space-4);
    }
    .foot inlay-button {
      flex: 1;
    }
  }
`;
