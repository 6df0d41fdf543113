import { expect, test } from '../../../../../../widgets/testing/testing.ts';
import { findBefore, findPeriod, findPeriodFault, listDays } from './period.ts';

const now = new Date('2026-03-04T23:30:00.000Z');

test('periods end today, and months begin with their first day', () => {
  expect(findPeriod('7', now)).to.deep.equal({ from: '2026-02-26', to: '2026-03-04' });
  expect(findPeriod('month', now)).to.deep.equal({ from: '2026-03-01', to: '2026-03-04' });
  expect(findPeriod('lastMonth', now)).to.deep.equal({ from: '2026-02-01', to: '2026-02-28' });
  expect(findPeriod('lastMonth', new Date('2026-01-31T00:00:00.000Z')).from).to.equal('2025-12-01');
});

test('a period is compared with one as long before it', () => {
  expect(findBefore({ from: '2026-03-01', to: '2026-03-07' })).to.deep.equal({
    from: '2026-02-22',
    to: '2026-02-28',
  });
});

test('a period that cannot be asked for says why', () => {
  expect(findPeriodFault({ from: '2026-03-02', to: '2026-03-01' })).to.equal('ai.period.turned');
  expect(findPeriodFault({ from: '', to: '2026-03-01' })).to.equal('ai.period.missing');
  expect(findPeriodFault({ from: '2020-01-01', to: '2026-03-01' })).to.equal('ai.period.long');
  expect(findPeriodFault({ from: '2026-03-01', to: '2026-03-01' })).to.equal(undefined);
  expect(listDays({ from: '2026-02-27', to: '2026-03-01' })).to.deep.equal([
    '2026-02-27',
    '2026-02-28',
    '2026-03-01',
  ]);
});
