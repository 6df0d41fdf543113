import { expect, test } from '../testing/testing.ts';
import { define } from './define.ts';

test('a second copy of an element on a page is left aside instead of breaking the page', () => {
  class First extends HTMLElement {}
  class Second extends HTMLElement {}
  define('inlay-test-twice')(First);
  define('inlay-test-twice')(Second);
  expect(customElements.get('inlay-test-twice') === First).to.equal(true);
});
