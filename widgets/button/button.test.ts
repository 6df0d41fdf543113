import { html } from 'lit';
import { expect, expectAccessible, fixture, inside, nextFrame, sendKeys, test } from '../testing/testing.ts';
import './button.ts';

test('a button is accessible in all its looks', async () => {
  await expectAccessible(
    () => html`<div>
      <inlay-button variant="primary">Send</inlay-button>
      <inlay-button>Back</inlay-button>
      <inlay-button variant="quiet" size="s">More</inlay-button>
      <inlay-button variant="danger">Delete</inlay-button>
      <inlay-button loading>Saving</inlay-button>
      <inlay-button label="Close"><svg slot="start" aria-hidden="true"></svg></inlay-button>
      <inlay-button href="#there" variant="primary">Go</inlay-button>
    </div>`,
  );
});

test('it submits the form it stands in, and reset puts the form back', async () => {
  const form = await fixture<HTMLFormElement>(html`<form>
    <input value="before" />
    <inlay-button type="submit">Send</inlay-button>
    <inlay-button type="reset">Reset</inlay-button>
  </form>`);
  let sent = 0;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sent += 1;
  });
  const [send, reset] = form.querySelectorAll('inlay-button');
  send!.click();
  await nextFrame();
  expect(sent).to.equal(1);
  form.querySelector('input')!.value = 'after';
  reset!.click();
  await nextFrame();
  expect(form.querySelector('input')!.value).to.equal('before');
});

test('it takes no press while its work goes on or while it is disabled', async () => {
  let pressed = 0;
  for (const template of [
    html`<inlay-button loading>Save</inlay-button>`,
    html`<inlay-button disabled>Save</inlay-button>`,
  ]) {
    const button = await fixture<HTMLElement>(template);
    button.addEventListener('click', () => {
      pressed += 1;
    });
    button.click();
    inside(button, 'button').click();
  }
  expect(pressed).to.equal(0);
});

test('the keyboard reaches and presses it', async () => {
  const box = await fixture<HTMLElement>(html`<div><inlay-button>Save</inlay-button></div>`);
  let pressed = 0;
  box.addEventListener('click', () => {
    pressed += 1;
  });
  box.querySelector('inlay-button')!.focus();
  await sendKeys({ press: 'Enter' });
  await sendKeys({ press: 'Space' });
  expect(pressed).to.equal(2);
});

test('it keeps its width while loading', async () => {
  const button = await fixture<HTMLElementTagNameMap['inlay-button']>(
    html`<inlay-button>Save changes</inlay-button>`,
  );
  const before = button.getBoundingClientRect().width;
  button.loading = true;
  await button.updateComplete;
  expect(button.getBoundingClientRect().width).to.equal(before);
});
