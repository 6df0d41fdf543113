import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkNewPassword } from './check-new-password.ts';

const about = ['grete.mueller@example.test', 'Grete Müller', 'Acme Hospital'];
const judge = (password: string): string => {
  try {
    checkNewPassword(password, about);
    return 'good';
  } catch (error) {
    return String((error as { data?: { reason: string } }).data?.reason);
  }
};

test('ten letters of any kind are enough, counted as people count them', () => {
  assert.equal(judge('kurz genu'), 'short');
  assert.equal(judge('🐎🔋📎🐎🔋📎🐎🔋📎'), 'short');
  for (const good of [
    'lang genug',
    '只要十个汉字就已经足够',
    'zxvbqwmnpl',
    'correct horse battery',
    '4829175036',
  ])
    assert.equal(judge(good), 'good', good);
});

test('what everybody tries first is refused, in whatever dress', () => {
  for (const bad of [
    'password123',
    'P4$$w0rd!!2026',
    '!!!Willkommen1',
    'iloveyou2026',
    'Administrator',
    'adminpassword',
    'admin-password1',
    '1234567890',
    '0987654321',
    '9012345678',
    'qwertyuiop',
    'poiuytrewq',
    'QWERTZUIOP',
    'abcdefghij',
    '1q2w3e4r5t6y',
    'aaaaaaaaaa',
    '1212121212',
    'abcabcabcab',
    '..........',
  ])
    assert.equal(judge(bad), 'common', bad);
});

test('one’s own name and address are no password', () => {
  for (const bad of [
    'grete.mueller@example.test',
    'XXgrete.mueller@example.test',
    'Grete.Mueller99',
    'GreteMüller1!',
    'grete müller',
    'acmehospital1',
  ])
    assert.equal(judge(bad), 'own', bad);
  assert.equal(judge('grete reads at night'), 'good');
});
