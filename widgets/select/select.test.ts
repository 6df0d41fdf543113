import { html } from 'lit';
import { expect, expectAccessible, fixture, inside, test } from '../testing/testing.ts';
import type { Choice, Select } from './select.ts';
import './select.ts';

const choices: Choice[] = [
  { value: 'de', label: 'Deutsch' },
  { value: 'en', label: 'English' },
  { value: 'xx', label: 'Other', disabled: true },
];
const choose = (element: Select, value: string): void => {
  const control = inside<HTMLSelectElement>(element, 'select');
  control.value = value;
  control.dispatchEvent(new Event('change'));
};

test('a select is accessible', async () => {
  await expectAccessible(
    () => html`<div>
      <inlay-select label="Language" .choices=${choices} hint="Of the texts"></inlay-select>
      <inlay-select label="Role" required placeholder="Choose" error="Choose one." .choices=${choices}></inlay-select>
    </div>`,
  );
});

test('what is chosen reaches the form and is told outside', async () => {
  const form = await fixture<HTMLFormElement>(
    html`<form><inlay-select name="language" label="Language" value="en" .choices=${choices}></inlay-select></form>`,
  );
  const element = form.querySelector('inlay-select')!;
  expect(new FormData(form).get('language')).to.equal('en');
  let told = '';
  element.addEventListener('change', () => {
    told = element.value;
  });
  choose(element, 'de');
  await element.updateComplete;
  expect(told).to.equal('de');
  expect(new FormData(form).get('language')).to.equal('de');
});

test('it shows its value also where the choices come later', async () => {
  const element = await fixture<Select>(
    html`<inlay-select label="Language" placeholder="Choose" value="en"></inlay-select>`,
  );
  element.choices = choices;
  await element.updateComplete;
  expect(inside<HTMLSelectElement>(element, 'select').value).to.equal('en');
});

test('its owner can change the value after the reader chose another', async () => {
  const element = await fixture<Select>(
    html`<inlay-select label="Language" value="en" .choices=${choices}></inlay-select>`,
  );
  for (const value of ['de', 'en']) {
    choose(element, value);
    await element.updateComplete;
  }
  element.value = 'de';
  await element.updateComplete;
  expect(inside<HTMLSelectElement>(element, 'select').value).to.equal('de');
});

test('without a placeholder the first is chosen; with one, nothing is, and a required one is missed', async () => {
  const first = await fixture<Select>(
    html`<inlay-select label="Language" .choices=${choices}></inlay-select>`,
  );
  expect(first.value).to.equal('de');
  const none = await fixture<Select>(
    html`<inlay-select label="Language" placeholder="Choose" required .choices=${choices}></inlay-select>`,
  );
  expect(none.value).to.equal('');
  expect(none.checkValidity()).to.equal(false);
});
