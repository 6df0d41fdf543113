import { html } from 'lit';
import { emulateMedia, expect, expectAccessible, fixture, inside, test } from '../testing/testing.ts';
import './skeleton.ts';

test('a skeleton is accessible and silent', async () => {
  await expectAccessible(() => html`<inlay-skeleton></inlay-skeleton>`);
  const skeleton = await fixture(html`<inlay-skeleton lines="4"></inlay-skeleton>`);
  expect(inside(skeleton, '.lines').ariaHidden).to.equal('true');
  expect(skeleton.shadowRoot!.querySelectorAll('.bone')).to.have.length(4);
});

test('it stands still for people who ask for less motion', async () => {
  const skeleton = await fixture(html`<inlay-skeleton shape="block"></inlay-skeleton>`);
  // The tests of another file may still have asked this browser for less motion.
  await emulateMedia({ reducedMotion: 'no-preference' });
  expect(getComputedStyle(inside(skeleton, '.bone')).animationName).to.equal('shimmer');
  await emulateMedia({ reducedMotion: 'reduce' });
  expect(getComputedStyle(inside(skeleton, '.bone')).animationName).to.equal('none');
  await emulateMedia({ reducedMotion: 'no-preference' });
});
