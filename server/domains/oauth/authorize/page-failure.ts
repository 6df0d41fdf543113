import type { TextName } from './texts.ts';

/** What only the member in front of the page can be told. */
export class PageFailure extends Error {
  override readonly name = 'PageFailure';
  readonly text: TextName;
  readonly status: number;

  constructor(text: TextName, status: number) {
    super(text);
    this.text = text;
    this.status = status;
  }
}
