import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderMail } from './render-mail.ts';
import { mailTexts, type TemplateName } from './texts/texts.ts';

const values = {
  inviter: 'Ada <b>',
  organisation: 'Acme & Söhne\r\nBcc: eve@example.test',
  module: 'greeter-pro',
  version: '1.2.0',
  reason: 'It asks <b>more</b> than it needs.',
};
const link = 'https://inlay.example/console/join#token=abc_-1';
const templates: TemplateName[] = [
  'verify',
  'known',
  'reset',
  'changed',
  'invitation',
  'submissionRejected',
  'versionYanked',
];

for (const locale of Object.keys(mailTexts))
  test(`each mail says in ${locale} the same as text and as HTML, with nothing left to fill in`, () => {
    for (const template of templates) {
      const { subject, text, html } = renderMail({ template, locale, values, link });
      assert.ok(subject.length > 8, template);
      assert.doesNotMatch(subject + text + html, /[{}]|undefined/);
      assert.ok(text.includes(`\n${link}\n`));
      assert.ok(html.includes(`href="${link}"`) && html.includes(`<html lang="${locale}">`));
      assert.doesNotMatch(html, /<b>|<script|src=/);
      assert.doesNotMatch(subject, /[\r\n]/);
      for (const line of [...mailTexts[locale]![template].after, mailTexts[locale]![template].action])
        assert.ok(text.includes(line) && html.includes(line), `${template}: ${line}`);
    }
    assert.match(renderMail({ template: 'invitation', locale, values, link }).text, /Acme & Söhne Bcc/);
  });

test('no language has fewer lines than another, and none was left in English', () => {
  const { en, ...others } = mailTexts;
  for (const [locale, texts] of Object.entries(others))
    for (const template of templates) {
      const [mine, theirs] = [texts[template], en![template]];
      assert.deepEqual([mine.before.length, mine.after.length], [theirs.before.length, theirs.after.length]);
      assert.notEqual(mine.subject, theirs.subject, `${locale} ${template}`);
    }
});

test('an unknown language gets English, a long name is cut', () => {
  const { subject } = renderMail({
    template: 'invitation',
    locale: 'tlh',
    values: { inviter: 'Ada', organisation: 'x'.repeat(500) },
    link,
  });
  assert.equal(subject, `Ada invites you to ${'x'.repeat(100)}`);
});
