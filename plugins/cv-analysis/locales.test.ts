import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import manifest from './manifest.json' with { type: 'json' };

const folder = new URL('.', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8');
const textsOf = (locale: string): Record<string, string> => JSON.parse(read(`locales/${locale}.json`));
const english = textsOf('en');
const others = manifest.locales.filter((locale) => locale !== 'en');

for (const locale of others) {
  test(`${locale} has every text, with the same places to fill in`, () => {
    const texts = textsOf(locale);
    for (const [key, text] of Object.entries(english)) {
      // Chinese has one plural form.
      if (key.endsWith('_one') && locale === 'zh') continue;
      assert.ok(texts[key]?.trim(), `${locale} lacks ${key}`);
      assert.deepEqual(listSlots(texts[key]!), listSlots(text), `${locale}: ${key}`);
    }
    assert.deepEqual(
      Object.keys(texts).filter((key) => !(key in english)),
      [],
    );
  });
}

test('every text that the widgets name is there', () => {
  const sources = readdirSync(new URL('web', folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => read(`web/${path}`));
  const named = sources.flatMap((source) => [
    ...source.matchAll(/'((?:check|report|step|match|upload|settings)\.[\w.]+)'/g),
  ]);
  assert.ok(named.length > 60);
  for (const [, key] of named) {
    // Some are codes of errors, which have their sentences.
    const isThere = [key!, `${key}_other`, `error.${key}`].some((each) => each in english);
    assert.ok(isThere, `no text for ${key}`);
  }
});

test('every file that cannot be read has its sentence in each language', () => {
  const codes = [
    'empty_file',
    'unsupported_type',
    'broken_file',
    'encrypted',
    'image_only',
    'too_large',
    'zip_bomb',
    'too_many_pages',
    'timeout',
  ];
  for (const locale of manifest.locales)
    for (const code of codes) assert.ok(textsOf(locale)[`error.documents.${code}`], `${locale}: ${code}`);
});

const listSlots = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
