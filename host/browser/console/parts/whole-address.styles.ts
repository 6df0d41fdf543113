import { css } from 'lit';

/** An address to copy is seen whole: it is one line of text, so it may break anywhere. */
export const wholeAddressStyles = css`
  inlay-copy-field::part(code) {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`;
