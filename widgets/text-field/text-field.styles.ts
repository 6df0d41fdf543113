import { css } from 'lit';

export const textFieldStyles = css`
  input[type='search']::-webkit-search-decoration {
    appearance: none;
  }
  textarea.control {
    min-block-size: 6.5rem;
  }
`;
