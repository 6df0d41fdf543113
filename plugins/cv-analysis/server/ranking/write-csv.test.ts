import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCredit, writeCredit } from '../../shared/credit-code.ts';
import { writeCsv } from './write-csv.ts';

test('no cell begins as a spreadsheet’s formula does, whatever stands before it', () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '＝1', '\ufeff=1']) {
    const [cell] = writeCsv([[text]], 'en')
      .slice(1)
      .split('\r\n');
    assert.match(cell!, /^"?'/, JSON.stringify(text));
  }
  assert.equal(writeCsv([['Ann-Marie', 'a=b']], 'en'), '\ufeffAnn-Marie,a=b\r\n');
});

test('quotes, line ends and the separator of the language stay inside their cell', () => {
  assert.equal(
    writeCsv([['a "b"', 'c;d', 'e\nf', null, 7.25]], 'de'),
    '\ufeff"a ""b""";"c;d";"e\nf";;7,25\r\n',
  );
  assert.equal(writeCsv([['c;d', 'x,y', 7.25]], 'zh'), '\ufeff"c;d","x,y",7.25\r\n');
});

test('no part of a cell becomes a formula for somebody whose spreadsheet parts cells otherwise', () => {
  for (const locale of ['en', 'de'])
    for (const text of ['a;=1+1;b', 'a,=1+1,b', 'a\t=1+1'])
      assert.equal(writeCsv([[text]], locale), `\ufeff"${text}"\r\n`);
});

test('a credit comes out of its code as it went in', () => {
  for (const verdict of ['met', 'partly', 'not_shown'] as const) {
    for (const [credit, doubt] of [
      [0, 0],
      [0.5, 0.15],
      [1, 1],
      [0.07, 0.29],
    ] as const) {
      const code = writeCredit({ verdict, credit, doubt });
      assert.equal(code.length, 5);
      assert.deepEqual(readCredit(`-----${code}`, 1), { verdict, credit, doubt });
    }
  }
  assert.equal(readCredit('-----', 0), undefined);
});
