import { expect, test } from '../../../../../../widgets/testing/testing.ts';
import { chooseDays, listTicks } from './scale.ts';

test('steps are round and reach beyond the most', () => {
  expect(listTicks(7.3)).to.deep.equal([0, 2, 4, 6, 8]);
  expect(listTicks(0.0031)).to.deep.equal([0, 0.001, 0.002, 0.003, 0.004]);
  expect(listTicks(1)).to.deep.equal([0, 0.25, 0.5, 0.75, 1]);
  expect(listTicks(0)).to.deep.equal([0, 1]);
});

test('what is counted has no steps between whole numbers', () => {
  expect(listTicks(1, 1)).to.deep.equal([0, 1]);
  expect(listTicks(3, 1)).to.deep.equal([0, 1, 2, 3]);
  expect(listTicks(9, 1)).to.deep.equal([0, 5, 10]);
  expect(listTicks(100, 1)).to.deep.equal([0, 25, 50, 75, 100]);
});

test('as many days are named as have room', () => {
  expect(chooseDays(7, 900)).to.deep.equal([0, 1, 2, 3, 4, 5, 6]);
  expect(chooseDays(30, 320)).to.deep.equal([0, 6, 12, 18, 24]);
});
