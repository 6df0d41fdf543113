import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRandom } from '../../../testing/fuzz.ts';
import { createMask, joinSpans } from './mask.ts';

const hide = (text: string, known = {}) => createMask([text], known).hide(text);

test('addresses, telephones and mail addresses of five languages do not leave', () => {
  const secrets: [text: string, ...hidden: string[]][] = [
    ['Reach me: ada.o’neil+jobs@mail.example.co.uk or +44 20 7946 0958.', 'mail.example', '7946'],
    ['I live at 12 Main Street, Apt 4, Springfield, IL 62701.', 'Main Street', '62701'],
    ['Flat on 221B Baker Street, London NW1 6XE', 'Baker', 'NW1'],
    ['Anschrift: Hauptstraße 12a, 10115 Berlin; Tel.: 030 / 901820-15', 'Hauptstraße', '10115', '901820'],
    ['Am Alten Markt 3, Lange Allee 7', 'Allee 7'],
    ['Domicile : 12 bis, rue de la Paix, 75002 Paris. Tél : 01 42 68 53 00', 'Paix', '75002', '42 68'],
    ['Vivo en la calle Mayor, 12, 28013 Madrid; móvil 612 34 56 78', 'Mayor', '28013', '612 34'],
    ['住址：北京市海淀区中关村大街27号3单元，手机：13800138000', '中关村', '13800138000'],
    ['Call (415) 555-2671 or 415.555.2671', '2671'],
  ];
  for (const [text, ...hidden] of secrets)
    for (const secret of hidden)
      assert.ok(!hide(text).includes(secret), `${secret} is still in: ${hide(text)}`);
});

test('years, dates, prices and versions stay: they are what a CV is about', () => {
  for (const text of [
    '2018 - 2022 Head of Nursing',
    '03/2018 – 12/2022',
    'born 21.04.1987',
    '2019-04-01 to 2020-05-31',
    'a budget of 1,250,000 EUR and 12 000 000 visitors',
    'ISO 9001:2015, Node 26.10.0, 192.168.0.1',
    'led 12 engineers on the road to 100 % coverage',
  ])
    assert.equal(hide(text), text);
});

test('names of the profile are hidden, whole and in parts, in any case, and nothing that only holds them', () => {
  const known = { names: ['Ada van der Berg', '王小明', 'Jürgen Ünal'] };
  const hidden = hide(
    'ADA VAN  DER BERG, Ms. Berg, berg’s; Adam climbs Bergen. 我叫王小明。 Ünal und Jürgen; van life.',
    known,
  );
  for (const name of ['ADA', 'Ms. Berg', 'berg’s', '王小明', 'Ünal', 'Jürgen'])
    assert.ok(!hidden.includes(name), `${name} in ${hidden}`);
  for (const word of ['Adam', 'Bergen', 'van life'])
    assert.ok(hidden.includes(word), `${word} not in ${hidden}`);
});

test('what lies in one another or overlaps is hidden as one, with no end left over', () => {
  assert.deepEqual(
    joinSpans([
      { start: 5, end: 9, kind: 'NAME' },
      { start: 0, end: 7, kind: 'ADDRESS' },
      { start: 9, end: 12, kind: 'PHONE' },
      { start: 20, end: 40, kind: 'EMAIL' },
      { start: 24, end: 28, kind: 'NAME' },
    ]),
    [
      { start: 0, end: 9, kind: 'ADDRESS' },
      { start: 9, end: 12, kind: 'PHONE' },
      { start: 20, end: 40, kind: 'EMAIL' },
    ],
  );
  const text = 'ada.lovelace@example.org lives at 12 rue de Paris Lovelace';
  const mask = createMask([text], { names: ['Ada Lovelace', 'Paris Lovelace'] });
  const hidden = mask.hide(text);
  assert.equal(hidden, '[[EMAIL_1]] lives at [[ADDRESS_1]]');
  assert.equal(mask.restore(hidden), text);
});

test('a text that speaks of marks comes back as it was', () => {
  const text = 'Use [[EMAIL_1]] and [[M1_NAME_1]] as marks. Mine is a@b.example.';
  const mask = createMask([text], {});
  const hidden = mask.hide(text);
  assert.ok(!hidden.includes('a@b.example'));
  assert.equal(mask.restore(hidden), text);
});

test('whatever a text is made of comes back exactly, whole, in a value, and in pieces of any length', () => {
  const random = createRandom(20_261_121);
  const bits = [
    'Ada',
    'Lovelace',
    'ada@x.example',
    '+49 30 1234567',
    'Hauptstraße 5',
    '[[',
    ']]',
    '[',
    ']',
    'EMAIL_1',
    '[[NAME_2]]',
    ' ',
    '\n',
    '王小明',
    '😀',
    'é',
    '2018 - 2022',
    '"',
    '\\',
    '(',
    '12 rue de la Paix',
    ',',
    'a',
    '$&',
    '\u200b',
  ]; // prettier-ignore
  for (let round = 0; round < 400; round += 1) {
    const text = Array.from(
      { length: 1 + Math.floor(random() * 14) },
      () => bits[Math.floor(random() * bits.length)],
    ).join(random() < 0.5 ? ' ' : '');
    const mask = createMask([text], { names: ['Ada Lovelace', '王小明'] });
    const hidden = mask.hide(text);
    assert.ok(!/Ada Lovelace|ada@x|王小明/.test(hidden), hidden);
    assert.equal(mask.restore(hidden), text);
    assert.deepEqual(mask.restoreAll({ a: [hidden, 1, null], [hidden]: true }), {
      a: [text, 1, null],
      [text]: true,
    });
    const { push, end } = mask.restorePieces();
    let whole = '';
    for (let at = 0; at < hidden.length; ) {
      const length = 1 + Math.floor(random() * 4);
      whole += push(hidden.slice(at, at + length));
      at += length;
    }
    assert.equal(whole + end(), text);
  }
});

test('a mark that a model wrote in its own way is put back, one that it made up stays', () => {
  const mask = createMask(['a@b.example'], {});
  mask.hide('a@b.example');
  assert.equal(
    mask.restore('Write to [[ email_1 ]] or [[EMAIL_9]].'),
    'Write to a@b.example or [[EMAIL_9]].',
  );
});

test('long texts take no longer than they are long', { timeout: 20_000 }, () => {
  for (const unit of ['1 ', 'A ', '12 Aa ', '[[', 'a@', '中', 'straße ', '12 rue de ', '(1', 'calle de la '])
    hide(unit.repeat(40_000), { names: ['Ada Lovelace'] });
});
