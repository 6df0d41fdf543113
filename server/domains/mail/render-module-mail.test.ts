import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderModuleMail } from './render-module-mail.ts';
import { mailTexts } from './texts/texts.ts';

const mail = {
  subject: 'Your <b>interview</b>',
  text: 'Hello Mira,\r\n\r\n\r\nyour interview\nis on Monday. <script>alert(1)</script>',
  module: 'Interview',
  organisation: 'Acme\r\nBcc: eve@example.test',
};

for (const locale of Object.keys(mailTexts))
  test(`what a module wrote is text and nothing else, and says in ${locale} who it is from`, () => {
    const { text, html } = renderModuleMail({ ...mail, locale });
    for (const written of [text, html]) {
      assert.match(written, /Interview/);
      assert.match(written, /Acme Bcc: eve@example\.test/);
      assert.doesNotMatch(written, /[{}]|undefined/);
    }
    assert.ok(text.startsWith('Hello Mira,\n\nyour interview\nis on Monday.'));
    assert.match(html, /Your &lt;b&gt;interview/);
    assert.match(html, /your interview<br>is on Monday\. &lt;script/);
    assert.doesNotMatch(html, /<script|<b>/);
  });

test('a language that is not ours is answered in English', () => {
  assert.match(renderModuleMail({ ...mail, locale: 'tlh' }).text, /sends you this with Interview/);
});
