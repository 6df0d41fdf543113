import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';

const locales = ['de', 'es', 'fr', 'zh'];
const read = async (locale: string): Promise<Record<string, string>> => {
  const all = JSON.parse(await readFile(new URL(`../../locales/${locale}.json`, import.meta.url), 'utf8'));
  return Object.fromEntries(Object.entries<string>(all).filter(([key]) => /^(?:match|pdf)\./.test(key)));
};
const slots = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
const english = await read('en');

for (const locale of locales) {
  test(`all sentences of the match exist in ${locale} with the same slots`, async () => {
    const texts = await read(locale);
    const expected = Object.keys(english).filter((key) => locale !== 'zh' || !key.endsWith('_one'));
    assert.deepEqual(Object.keys(texts).sort(), expected.sort());
    for (const key of expected) assert.deepEqual(slots(texts[key]!), slots(english[key]!), key);
  });
}

test('every code that the rules can give has its sentence', async () => {
  const files = (await readdir(import.meta.dirname)).filter(
    (name) => name.endsWith('.ts') && !name.includes('.test.'),
  );
  const sources = await Promise.all(files.map((name) => readFile(`${import.meta.dirname}/${name}`, 'utf8')));
  const used = sources.join('\n').match(/'(?:match\.[a-z_.]+[a-z])'|code: '([a-z]+_[a-z_]+)'/g) ?? [];
  const known = new Set(Object.keys(english).map((key) => key.replace(/_(?:one|other)$/, '')));
  const lost = used
    .map((code) => code.replace(/code: |'/g, ''))
    .filter((code) => !known.has(code) && !known.has(`match.reason.${code}`));
  assert.deepEqual([...new Set(lost)], []);
});
