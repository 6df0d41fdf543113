import { createTranslator } from '../../../../../widgets/i18n/i18n.ts';
import { expect, test } from '../../../../../widgets/testing/testing.ts';
import { describeAge } from './describe-age.ts';

const now = Date.parse('2026-05-03T12:00:00Z');
const english = createTranslator('en', {});

for (const [at, words] of [
  ['2026-05-03T12:00:30Z', 'now'],
  ['2026-05-03T11:59:10Z', 'now'],
  ['2026-05-03T11:59:00Z', '1 minute ago'],
  ['2026-05-03T11:01:00Z', '59 minutes ago'],
  ['2026-05-03T09:10:00Z', '2 hours ago'],
  ['2026-05-02T11:00:00Z', 'yesterday'],
  ['2026-04-20T12:00:00Z', '13 days ago'],
] as const) {
  test(`${at} is ${words} at noon of 3 May`, () => {
    expect(describeAge(at, english, now)).to.equal(words);
  });
}

test('ages are told in the reader’s language', () => {
  expect(describeAge('2026-05-03T11:55:00Z', createTranslator('de', {}), now)).to.equal('vor 5 Minuten');
});
