import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPattern } from './linear-pattern.ts';
import { translatePattern } from './translate-pattern.ts';

const texts = [
  ...[
    '',
    'a',
    'b',
    'ab',
    'abc',
    'aab',
    'A',
    'Z',
    '1',
    '12',
    '2026-11-21',
    '2026',
    '-',
    '_',
    '.',
    '/',
    '\\',
    ']',
  ],
  ...[
    'https://example.com/a?b#c',
    'a b',
    ' ',
    '\t',
    '\n',
    '\r',
    '\v',
    '\f',
    '\u00a0',
    '\u2028',
    '\ufeff',
    '\0',
  ],
  ...[
    'é',
    'ß',
    '试',
    '👩🏽‍💻',
    '😀',
    '\ud83d',
    '\ude00',
    'a\n',
    '\na',
    'aaaaaaaaaa',
    'foo.bar',
    'x'.repeat(12),
  ],
  ...['Zoë', 'Ω', '٣', 'a-b', 'a^b', '{}', '01ARZ3NDEKTSV4RRFFQ69G5FAV', 'de', 'de-DE', 'EUR', '\u0008'],
];

const patterns = [
  ...[
    '',
    '^$',
    '^a',
    'b$',
    'a|b',
    '^(a|b)+$',
    '^(?:ab?)*$',
    '^(?<word>\\w+)$',
    'a{2}',
    '^a{1,3}$',
    '^a{2,}$',
  ],
  ...[
    '^a*?$',
    '^a+?b$',
    '.',
    '^.$',
    '^.*$',
    '\\.',
    '^\\S$',
    '\\s',
    '^\\s$',
    '\\S',
    '^\\d+$',
    '^\\D+$',
    '^\\w$',
  ],
  ...[
    '^\\W$',
    '^[\\s]$',
    '^[^\\s]$',
    '^[\\S]$',
    '^[^\\S]$',
    '^[\\w-]+$',
    '^[a-z-]+$',
    '^[-a]$',
    '^[a\\-z]$',
    '^[.]$',
  ],
  ...[
    '^[^]]',
    '^[\\]]$',
    '^[\\\\/]+$',
    '^[\\^]',
    '[{}]',
    '\\{\\}',
    '^\\/$',
    '\\bfoo\\b',
    '\\Ba',
    '^[\\b]$',
    '^\\0$',
  ],
  ...[
    '^\\x41$',
    '^\\u0041$',
    '^\\u{41}$',
    '^\\u{1F600}$',
    '^\\uD83D\\uDE00$',
    '^😀$',
    '^[😀-😂]$',
    '^..$',
    '^\\cJ$',
  ],
  ...[
    '^\\p{L}+$',
    '^\\p{Lu}',
    '^\\P{L}$',
    '^[\\p{L}\\p{N}]+$',
    '^\\p{Script=Greek}$',
    '^\\p{sc=Han}$',
    '^\\p{gc=Lu}$',
  ],
  ...[
    '^[0-9A-HJKMNP-TV-Z]{26}$',
    '^(https://.*)?$',
    '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
    '^[a-z]{2}(-[A-Z]{2})?$',
  ],
  ...[
    '^(a+)+$',
    '^(a|a)*$',
    '(x+x+)+y',
    '^(.*)(.*)(.*)$',
    '^$|a',
    '(|a)b',
    '^(?:)$',
    '\\t|\\n',
    '^[\\t\\n\\v\\f\\r]$',
  ],
];

test('a pattern that is taken means what it means in a browser', () => {
  for (const pattern of patterns) {
    let linear: { test(text: string): boolean };
    const native = read(pattern);
    try {
      linear = readPattern(pattern);
    } catch (error) {
      assert.ok(!native || pattern.includes('\\c'), `${pattern}: ${String(error)}`);
      continue;
    }
    for (const text of texts)
      assert.equal(linear.test(text), native!.test(text), `${pattern} on ${JSON.stringify(text)}`);
  }
});

function read(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, 'u');
  } catch {
    return undefined;
  }
}

const refused: readonly [string, RegExp][] = [
  ['(?=a)b', /looks ahead or behind/],
  ['(?!a)b', /looks ahead or behind/],
  ['(?<=a)b', /looks ahead or behind/],
  ['(?<!a)b', /looks ahead or behind/],
  ['(a)\\1', /refers back/],
  ['(?<x>a)\\k<x>', /refers back/],
  ['a{1001}', /further than 1000/],
  ['((a{50}){50}){50}', /repeats too much/],
  ['[]a', /class that is empty/],
  ['(', /no regular expression \(.*\): write it right/],
  ['a'.repeat(501), /longer than 500/],
  [`${'('.repeat(30)}a${')'.repeat(30)}`, /nests more than 20/],
];
for (const [pattern, sentence] of refused) {
  test(`the pattern ${pattern.slice(0, 30)} is refused with a sentence`, () => {
    assert.throws(() => readPattern(pattern), sentence);
  });
}

test('what a pattern repeats is counted before it is unrolled', () => {
  assert.equal(translatePattern('[a-z]{20}').size, 21);
  assert.ok(translatePattern('^(ab{3}|c)*$').size < 12);
});
