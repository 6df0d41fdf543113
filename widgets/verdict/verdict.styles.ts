import { css } from 'lit';

export const verdictStyles = css`
  :host {
    display: inline-flex;
    max-inline-size: 100%;
    vertical-align: middle;
    font-size: var(--inlay-font-size-s);
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: var(--inlay-space-1);
    padding-block: 3px;
    padding-inline: 7px 11px;
    border: 1px solid transparent;
    border-radius: 999px;
    font-weight: 600;
    line-height: 1.25;
  }
  .icon {
    flex: none;
  }
  .met {
    background: var(--inlay-positive-quiet);
    color: var(--inlay-positive);
  }
  .partly {
    background: var(--inlay-caution-quiet);
    color: var(--inlay-caution);
  }
  .not-shown {
    border-color: var(--inlay-line-strong);
    color: var(--inlay-text-quiet);
  }
`;
