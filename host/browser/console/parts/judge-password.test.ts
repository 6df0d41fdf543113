import { expect, test } from '../../../../widgets/testing/testing.ts';
import { judgePassword } from './judge-password.ts';

const grete = ['grete@example.test', 'Grete Müller'];

for (const [password, worth] of [
  ['', 'none'],
  ['kurz genu', 'short'],
  ['🐎🐄🐖🐑🐓🦆🐇🐈🐕', 'short'],
  ['aaaaaaaaaaaaaaaaaa', 'plain'],
  ['Grete.Müller', 'own'],
  ['grete@example.test', 'own'],
  ['Grete reads at night', 'strong'],
  ['lang genug', 'fair'],
  ['只要十个汉字就已经足够', 'fair'],
  ['correct horse battery', 'strong'],
] as const) {
  test(`"${password}" is ${worth}`, () => {
    expect(judgePassword(password, grete)).to.equal(worth);
  });
}
