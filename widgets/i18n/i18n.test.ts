import { expect, suite, test } from '../testing/testing.ts';
import { createTranslator, matchLocale } from './i18n.ts';
import { de } from './messages/de.ts';
import { en } from './messages/en.ts';
import { es } from './messages/es.ts';
import { fr } from './messages/fr.ts';
import { zh } from './messages/zh.ts';

const english = {
  hello: 'Hello {name}',
  files_one: '{count} file',
  files_other: '{count} files',
  only: 'Only here',
};

suite('a translator', () => {
  test('fills the slots of a text and leaves unknown ones as they are', () => {
    const t = createTranslator('en', english);
    expect(t('hello', { name: 'Ada' })).to.equal('Hello Ada');
    expect(t('hello')).to.equal('Hello {name}');
  });

  test('does not fill a slot that comes in with a value', () => {
    const t = createTranslator('en', english);
    expect(t('hello', { name: '{count}', count: 3 })).to.equal('Hello {count}');
  });

  test('chooses the plural form by the rules of the language', () => {
    const t = createTranslator('en', english);
    expect(t('files', { count: 1 })).to.equal('1 file');
    expect(t('files', { count: 0 })).to.equal('0 files');
    const polish = createTranslator('pl', {
      files_one: '{count} plik',
      files_few: '{count} pliki',
      files_other: '{count} plików',
    });
    expect(polish('files', { count: 3 })).to.equal('3 pliki');
    expect(polish('files', { count: 5 })).to.equal('5 plików');
  });

  test('takes another plural form where its own is missing', () => {
    const french = createTranslator('fr', { files_one: '{count} fichier', files_other: '{count} fichiers' });
    expect(french('files', { count: 1_000_000 })).to.match(/fichiers$/);
    const chinese = createTranslator('zh', { files_other: '{count} 个文件' }, english);
    expect(chinese('files', { count: 1 })).to.equal('1 个文件');
  });

  test('falls back to the other texts, then to the key', () => {
    const t = createTranslator('de', { hello: 'Hallo {name}' }, english);
    expect(t('only')).to.equal('Only here');
    expect(t('files', { count: 1 })).to.equal('1 file');
    expect(t('nowhere')).to.equal('nowhere');
  });

  test('writes numbers, dates, sizes and lists as the language does', () => {
    const german = createTranslator('de', {});
    expect(german.number(1234.5)).to.equal('1.234,5');
    expect(german.date('2026-05-03T12:00:00Z')).to.equal('3. Mai 2026');
    expect(german.bytes(2_400_000)).to.match(/^2,4\sMB$/);
    expect(german.bytes(640_000)).to.match(/^640\skB$/);
    expect(german.list(['PDF', 'DOCX', 'TXT'])).to.equal('PDF, DOCX und TXT');
    expect(createTranslator('en', {}).bytes(1)).to.equal('1 byte');
  });

  test('survives a language tag that is none', () => {
    expect(createTranslator('not a tag', english)('files', { count: 2 })).to.equal('2 files');
  });
});

test('the language that suits best is found by tag, then by language, then English', () => {
  const available = ['en', 'de', 'pt-BR', 'zh'] as const;
  expect(matchLocale('de-AT', available)).to.equal('de');
  expect(matchLocale('PT-br', available)).to.equal('pt-BR');
  expect(matchLocale('zh-Hans-CN', available)).to.equal('zh');
  expect(matchLocale('ja', available)).to.equal('en');
});

for (const [locale, texts] of Object.entries({ de, es, fr, zh })) {
  test(`the elements' texts in ${locale} have the same slots as in English`, () => {
    const slots = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot).sort();
    for (const [key, text] of Object.entries(texts)) {
      expect(text, key).to.not.equal('');
      expect(slots(text!), key).to.deep.equal(slots(en[key as keyof typeof en]));
    }
  });
}
