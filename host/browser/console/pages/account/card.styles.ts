import { css } from 'lit';

/** Cards of the account page. */
export const cardStyles = css`
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--inlay-space-3) var(--inlay-space-5);
  }
  .line > p {
    flex: 1 1 320px;
    max-inline-size: 64ch;
    text-wrap: pretty;
  }
  .narrow-form {
    max-inline-size: 480px;
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--inlay-space-2) var(--inlay-space-4);
    margin-block-end: var(--inlay-space-4);
  }
  .reference {
    color: var(--inlay-text-quiet);
    font-family: var(--inlay-font-mono);
    font-size: var(--inlay-font-size-xs);
  }
  [role='status']:has(inlay-notice) {
    margin-block-end: var(--inlay-space-4);
  }
`;
