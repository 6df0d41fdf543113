import { html } from 'lit';
import { expect, expectAccessible, fixture, inside, shownText, test } from '../testing/testing.ts';
import './empty-state.ts';

test('an empty state is accessible', async () => {
  await expectAccessible(
    () => html`<inlay-empty-state heading="No candidates yet">
      Share the position.<button slot="actions">Share</button>
    </inlay-empty-state>`,
  );
});

test('it shows its heading and makes room for actions only where there are some', async () => {
  const bare = await fixture(
    html`<inlay-empty-state heading="No candidates yet">Share it.</inlay-empty-state>`,
  );
  expect(shownText(bare)).to.equal('No candidates yet');
  expect(inside(bare, '.actions').offsetHeight).to.equal(0);
  const full = await fixture<HTMLElementTagNameMap['inlay-empty-state']>(
    html`<inlay-empty-state><button slot="actions">Share</button></inlay-empty-state>`,
  );
  await full.updateComplete;
  expect(inside(full, '.actions').offsetHeight).to.be.above(10);
});
