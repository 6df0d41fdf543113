import { html } from 'lit';
import {
  expect,
  expectAccessible,
  fixture,
  has,
  inside,
  nextFrame,
  sendKeys,
  shownText,
  test,
} from '../testing/testing.ts';
import type { TextField } from './text-field.ts';
import './text-field.ts';

test('a field is accessible, plain, with a fault, of several lines and disabled', async () => {
  await expectAccessible(
    () => html`<div>
      <inlay-text-field label="Name" hint="As on your CV"></inlay-text-field>
      <inlay-text-field label="Mail" type="email" required error="This address is taken." value="a@b.c"></inlay-text-field>
      <inlay-text-field label="Letter" multiline></inlay-text-field>
      <inlay-text-field label="Code" disabled value="7"></inlay-text-field>
      <inlay-text-field label="City" placeholder="Vienna"></inlay-text-field>
    </div>`,
  );
});

test('what is written reaches the form, and a reset takes it back', async () => {
  const form = await fixture<HTMLFormElement>(
    html`<form><inlay-text-field label="Name" name="name" value="Ada"></inlay-text-field></form>`,
  );
  const field = form.querySelector('inlay-text-field')!;
  field.focus();
  await sendKeys({ press: 'End' });
  await sendKeys({ type: ' L' });
  await field.updateComplete;
  expect(new FormData(form).get('name')).to.equal('Ada L');
  form.reset();
  await field.updateComplete;
  expect(new FormData(form).get('name')).to.equal('Ada');
  expect(inside<HTMLInputElement>(field, 'input').value).to.equal('Ada');
});

test('Enter sends the form', async () => {
  const form = await fixture<HTMLFormElement>(
    html`<form><inlay-text-field label="Name"></inlay-text-field></form>`,
  );
  let sent = 0;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sent += 1;
  });
  form.querySelector('inlay-text-field')!.focus();
  await sendKeys({ press: 'Enter' });
  expect(sent).to.equal(1);
});

test('a fault is shown when the form is to be sent, not before, and goes when it is mended', async () => {
  const form = await fixture<HTMLFormElement>(
    html`<form><inlay-text-field label="Name" required></inlay-text-field></form>`,
  );
  const field = form.querySelector('inlay-text-field')!;
  expect(has(field, '.error')).to.equal(false);
  form.requestSubmit();
  await field.updateComplete;
  expect(shownText(inside(field, '.error'))).to.not.equal('');
  expect(inside(field, 'input').ariaInvalid).to.equal('true');
  await sendKeys({ type: 'A' });
  await field.updateComplete;
  await nextFrame();
  expect(has(field, '.error')).to.equal(false);
});

test('a fault that the server found keeps the form from being sent again unchanged', async () => {
  const field = await fixture<TextField>(
    html`<inlay-text-field label="Name" value="Ada" error="Taken."></inlay-text-field>`,
  );
  expect(field.checkValidity()).to.equal(false);
  expect(field.validationMessage).to.equal('Taken.');
  field.error = '';
  await field.updateComplete;
  expect(field.checkValidity()).to.equal(true);
});

test('a change is told outside', async () => {
  const field = await fixture<TextField>(html`<inlay-text-field label="Name"></inlay-text-field>`);
  let told = '';
  field.addEventListener('change', () => {
    told = field.value;
  });
  field.focus();
  await sendKeys({ type: 'Ada' });
  inside(field, 'input').blur();
  expect(told).to.equal('Ada');
});
