import { expect, test } from '../../../../../widgets/testing/testing.ts';
import { isAddress, readAddresses } from './read-addresses.ts';

test('addresses are read however a mail program or a spreadsheet copies them', () => {
  const text =
    'Ada Lindqvist <ada@firm.example>, "Reyes, T" <t@firm.example>;mei@firm.example\n\nb@x.example c@x.example';
  expect(readAddresses(text).filter(isAddress)).to.deep.equal([
    'ada@firm.example',
    't@firm.example',
    'mei@firm.example',
    'b@x.example',
    'c@x.example',
  ]);
});

test('the same address is taken once, whatever its capitals', () => {
  expect(readAddresses('Ada@firm.example, ada@firm.example')).to.deep.equal(['Ada@firm.example']);
});

test('what lacks a part of an address is none', () => {
  for (const text of ['ada', 'ada@', '@firm.example', 'ada@firm', 'ada@firm.', 'a b@firm.example']) {
    expect(isAddress(text), text).to.equal(false);
  }
});
