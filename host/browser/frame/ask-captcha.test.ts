import { expect, suite, test } from 'inlay/widgets/testing';
import type { ToPage } from '../embed/protocol.ts';
import { createCaptchaAsk } from './ask-captcha.ts';

function open() {
  const sent: ToPage[] = [];
  const page: { captcha?: string } = {};
  return {
    sent,
    page,
    ask: createCaptchaAsk(
      (message) => sent.push(message),
      () => page.captcha,
    ),
  };
}

suite('a captcha of the page around', () => {
  test('that was solved before is taken at once', async () => {
    const { sent, page, ask } = open();
    page.captcha = 'answer';
    expect(await ask()).to.equal('answer');
    expect(sent).to.deep.equal([]);
  });

  test('is asked for, and its answer waited for', async () => {
    const { sent, page, ask } = open();
    const asked = ask();
    expect(sent).to.deep.equal([{ type: 'event', name: 'captcha-needed', detail: {} }]);
    ask.hear();
    page.captcha = 'answer';
    ask.hear();
    expect(await asked).to.equal('answer');
  });

  test('gives each answer once: a second launch needs another', async () => {
    const { sent, page, ask } = open();
    page.captcha = 'answer';
    await ask();
    const asked = ask();
    ask.hear();
    page.captcha = 'other';
    ask.hear();
    expect(await asked).to.equal('other');
    expect(sent.length).to.equal(1);
  });
});
