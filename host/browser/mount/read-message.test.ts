import { expect, suite, test } from 'inlay/widgets/testing';
import { Allowance } from './allowance.ts';
import { readKnock, readMessage } from './read-message.ts';

const circle: Record<string, unknown> = {};
circle.self = circle;

suite('what comes out of a stranger’s frame', () => {
  const right = [
    { type: 'ready', height: 120.5 },
    { type: 'height', height: 0 },
    { type: 'show', top: -20, height: 40 },
    { type: 'error', code: 'widget.slow', message: 'Slow.', requestId: '' },
    { type: 'event', name: 'result', detail: { score: [1, null, 'x'] } },
    { type: 'event', name: 'focus', detail: null },
    { type: 'navigate', href: '/console/candidates?page=2' },
    { type: 'navigate', href: 'https://example.org/' },
    { type: 'notify', text: 'Saved.', kind: 'success' },
  ];
  for (const message of right) {
    test(`is taken as it is when it may be said: ${JSON.stringify(message)}`, () => {
      expect(readMessage({ ...message, more: 'than asked' })).to.deep.equal(message);
    });
  }

  const wrong: Record<string, unknown> = {
    'no object': 'ready',
    nothing: null,
    'no type': { height: 3 },
    'a type that objects have by birth': { type: 'toString' },
    'a height that is no number': { type: 'height', height: '20' },
    'a height that is none': { type: 'height', height: Number.NaN },
    'a height below nothing': { type: 'ready', height: -1 },
    'a place without end': { type: 'show', top: Number.POSITIVE_INFINITY, height: 1 },
    'an event with a strange name': { type: 'event', name: 'Click me', detail: {} },
    'an event with too much': { type: 'event', name: 'big', detail: 'x'.repeat(70_000) },
    'an event that goes in a circle': { type: 'event', name: 'circle', detail: circle },
    'an event with what is no data': { type: 'event', name: 'big', detail: 1n },
    'a script for an address': { type: 'navigate', href: 'javascript:alert(1)' },
    'a page of its own for an address': { type: 'navigate', href: 'data:text/html,x' },
    'an address without end': { type: 'navigate', href: `/${'x'.repeat(3000)}` },
    'a notice of nothing': { type: 'notify', text: '  ', kind: 'info' },
    'a notice without end': { type: 'notify', text: 'x'.repeat(501), kind: 'info' },
    'a notice of no known kind': { type: 'notify', text: 'x', kind: 'toString' },
  };
  for (const [name, message] of Object.entries(wrong)) {
    test(`is left out when it is ${name}`, () => {
      expect(readMessage(message)).to.equal(undefined);
    });
  }

  test('begins with a knock of the version that we speak', () => {
    expect(readKnock({ inlay: 1, type: 'knock' })).to.deep.equal({ type: 'knock' });
    for (const other of [null, 'knock', { inlay: 2, type: 'knock' }, { inlay: 1, type: 'blocked' }])
      expect(readKnock(other)).to.equal(undefined);
  });
});

test('an allowance is used up, and comes back with time', async () => {
  const allowance = new Allowance(2, 30);
  expect([allowance.take(), allowance.take(), allowance.take()]).to.deep.equal([true, true, false]);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(allowance.take()).to.equal(true);
});
