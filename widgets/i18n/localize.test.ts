import { html, LitElement, type TemplateResult } from 'lit';
import { expect, fixture, shownText, test, waitUntil } from '../testing/testing.ts';
import { findLanguage, Localize } from './localize.ts';

class Speaker extends LitElement {
  readonly #texts = new Localize(this);
  protected override render(): TemplateResult {
    return html`${this.#texts.t('retry')} ${this.#texts.t.number(1.5)}`;
  }
}
customElements.define('test-speaker', Speaker);

class Wrapper extends LitElement {
  protected override render(): TemplateResult {
    return html`<test-speaker></test-speaker>`;
  }
}
customElements.define('test-wrapper', Wrapper);

test('an element speaks the language of the nearest lang attribute, also from outside its shadow root', async () => {
  const wrapper = await fixture<Wrapper>(html`<test-wrapper></test-wrapper>`, { lang: 'de-AT' });
  const speaker = wrapper.shadowRoot!.querySelector('test-speaker')!;
  expect(findLanguage(speaker)).to.equal('de-AT');
  await waitUntil(() => shownText(speaker) === 'Erneut versuchen 1,5', 'German never came');
});

test('it changes its language when the attribute changes', async () => {
  const speaker = await fixture<Speaker>(html`<test-speaker></test-speaker>`);
  expect(shownText(speaker)).to.equal('Try again 1.5');
  speaker.parentElement!.lang = 'fr';
  await waitUntil(() => shownText(speaker) === 'Réessayer 1,5', 'French never came');
  speaker.parentElement!.lang = 'en';
  await waitUntil(() => shownText(speaker) === 'Try again 1.5', 'English never came back');
});

test('a language that we do not have is shown in English', async () => {
  const speaker = await fixture<Speaker>(html`<test-speaker></test-speaker>`, { lang: 'fi' });
  await speaker.updateComplete;
  expect(shownText(speaker)).to.contain('Try again');
});
