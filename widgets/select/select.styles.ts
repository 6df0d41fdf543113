import { css } from 'lit';

export const selectStyles = css`
  .frame {
    display: grid;
    align-items: center;
  }
  .frame > * {
    grid-area: 1 / 1;
  }
  .control {
    appearance: none;
    padding-inline-end: 40px;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  .icon {
    justify-self: end;
    margin-inline-end: var(--inlay-space-3);
    color: var(--inlay-text-quiet);
    pointer-events: none;
  }
`;
