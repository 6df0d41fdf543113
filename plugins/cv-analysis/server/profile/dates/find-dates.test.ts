import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDates } from './find-dates.ts';

const habits: readonly (readonly [text: string, start: string, end: string | null | undefined])[] = [
  ['Mar 2021 - Present', '2021-03', null],
  ['2018-01-15 - 2019-05-31', '2018-01-15', '2019-05-31'],
  ['Jun ’19 – Jul ’20', '2019-06', '2020-07'],
  ['Jan – Mar 2020', '2020-01', '2020-03'],
  ['from 2012 to 2015', '2012', '2015'],
  ['2019/20', '2019', '2020'],
  ['Spring 2019', '2019-03', undefined],
  ['seit 04/2015', '2015-04', null],
  ['01.02.2019 bis 31.03.2020', '2019-02-01', '2020-03-31'],
  ['März 2019 – heute', '2019-03', null],
  ['Sommersemester 2014', '2014-04', undefined],
  ['enero de 2020 a marzo de 2021', '2020-01', '2021-03'],
  ['desde septiembre de 2018', '2018-09', null],
  ['2017 - actualidad', '2017', null],
  ["janv. 2016 à aujourd'hui", '2016-01', null],
  ['Depuis août 2020', '2020-08', null],
  ['2019年3月 至 2021年5月', '2019-03', '2021-05'],
  ['2019.03-至今', '2019-03', null],
  ['2018年秋季', '2018-09', undefined],
];

for (const [text, start, end] of habits) {
  test(`${text} is understood`, () => {
    const [date] = findDates(text);
    assert.equal(date?.start, start);
    assert.equal(date?.ongoing, end === null);
    assert.equal(date?.end, end ?? undefined);
    assert.equal(date?.single, end === undefined);
  });
}

test('numbers that are no dates are left alone', () => {
  for (const text of ['(415) 555-2019', '1,200 customers', 'ISO 27001', '$2019.50', 'version 3.2.1']) {
    assert.deepEqual(findDates(text), [], text);
  }
});

test('the place of a date is that of the text as it was written', () => {
  const text = 'Weiß, Köln (Août 2019 – févr. 2021)';
  const [date] = findDates(text);
  assert.equal(text.slice(date!.from, date!.to), 'Août 2019 – févr. 2021');
});
