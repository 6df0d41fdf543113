import { expect, suite, test } from 'inlay/widgets/testing';
import { readProperties } from './index.ts';

const schema = {
  properties: {
    title: { type: 'string', maxLength: 10 },
    mode: { type: 'string', enum: ['short', 'long'], default: 'short' },
    maxItems: { type: 'integer', minimum: 1, maximum: 50, default: 5 },
    ratio: { type: 'number' },
    open: { type: 'boolean' },
  },
} as const;

suite('what a page gives a widget', () => {
  test('is read as the types of the manifest, with its defaults, and nothing else', () => {
    const given = { title: 'Hi', maxItems: '7', ratio: '-1.5', open: '', captcha: 'x' };
    const { values, faults } = readProperties(schema, given);
    expect(values).to.deep.equal({ title: 'Hi', mode: 'short', maxItems: 7, ratio: -1.5, open: true });
    expect(faults).to.deep.equal([]);
    expect(readProperties(schema, { open: 'false' }).values).to.deep.equal({
      mode: 'short',
      maxItems: 5,
      open: false,
    });
  });

  test('is left out with a sentence for the page’s developer where it does not fit', () => {
    const given = { title: 'much too long', mode: 'wide', maxItems: '51', ratio: '', open: 'yes' };
    const { values, faults } = readProperties(schema, given);
    expect(values).to.deep.equal({ mode: 'short', maxItems: 5 });
    expect(faults).to.deep.equal([
      'title must be a text of at most 10 characters, not `much too long`.',
      'mode must be one of short, long, not `wide`.',
      'maxItems must be a whole number from 1 up to 50, not `51`.',
      'ratio must be a number, not ``.',
      'open must be true or false, not `yes`.',
    ]);
    expect(readProperties(schema, { maxItems: '1.5' }).faults.length).to.equal(1);
  });

  test('is handed on as text where the manifest does not say', () => {
    expect(readProperties(null, { a: '1' }).values).to.deep.equal({ a: '1' });
  });

  test('is never what an object has by nature', () => {
    const odd = { properties: { constructor: { type: 'string' }, toString: { type: 'string' } } } as const;
    expect(readProperties(odd, {}).values).to.deep.equal({});
  });
});
