import { css } from 'lit';

/** What the pages about AI have in common beyond those of the settings. */
export const aiStyles = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--inlay-space-3) var(--inlay-space-4);
  }
  .filters > inlay-select,
  .filters > inlay-text-field {
    flex: 0 1 200px;
    min-inline-size: 140px;
  }
  code {
    font-family: var(--inlay-font-mono);
    font-size: 0.92em;
    overflow-wrap: anywhere;
  }
  .sub .filters {
    justify-content: end;
  }
  .sub .filters > inlay-select {
    flex-basis: 190px;
  }
  .sub {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: var(--inlay-space-2) var(--inlay-space-4);
  }
  @media (min-width: 720px) {
    .sub .filters {
      flex-wrap: nowrap;
      min-inline-size: 400px;
    }
  }
  @media (max-width: 559px) {
    .sub .filters {
      justify-content: start;
      inline-size: 100%;
    }
    .filters > inlay-select,
    .filters > inlay-text-field {
      flex: 1 1 140px;
    }
  }
`;
