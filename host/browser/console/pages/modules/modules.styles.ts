import { css } from 'lit';

export const moduleStyles = css`
  section > h2 {
    margin-block-end: var(--inlay-space-3);
  }
  console-installed-module + console-installed-module {
    margin-block-start: var(--inlay-space-4);
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr));
    gap: var(--inlay-space-4);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .tiles .card {
    display: flex;
    flex-direction: column;
    align-items: start;
    gap: var(--inlay-space-2);
  }
  .tiles inlay-button {
    margin-block-start: auto;
    padding-block-start: var(--inlay-space-2);
  }
  h3 {
    font-size: var(--inlay-font-size-m);
    font-weight: 600;
  }
`;
