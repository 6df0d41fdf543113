import { expect, test } from '../../../../widgets/testing/testing.ts';
import { languages, loadMessages } from '../shell/languages.ts';

const slotsOf = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([slot]) => slot).sort();

for (const { value, label } of languages.filter(({ value }) => value !== 'en')) {
  test(`${label} has every text that English has, with the same slots`, async () => {
    const [english, texts] = await Promise.all([loadMessages('en'), loadMessages(value)]);
    const withoutOne = (keys: string[]) => keys.filter((key) => !key.endsWith('_one')).sort();
    expect(withoutOne(Object.keys(texts))).to.deep.equal(withoutOne(Object.keys(english)));
    const different = Object.entries(texts).filter(
      ([key, text]) => String(slotsOf(text)) !== String(slotsOf(english[key] ?? '')),
    );
    expect(different).to.deep.equal([]);
  });
}
