import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rolloutOf } from './index.ts';

const tenants = Array.from({ length: 5000 }, (_, index) => `tenant-${index}`);
const first = (version: string, rollout: number) =>
  tenants.filter((tenant) => rolloutOf(tenant, 'greeter', version) < rollout);

test('one in a hundred, one in ten and all tenants get a version, the few among the many', () => {
  const [few, some, all] = [first('1.0.0', 1), first('1.0.0', 10), first('1.0.0', 100)];
  assert.ok(few.length > 20 && few.length < 90, `${few.length} of 5000`);
  assert.ok(some.length > 400 && some.length < 600, `${some.length} of 5000`);
  assert.equal(all.length, 5000);
  assert.ok(few.every((tenant) => some.includes(tenant)));
});

test('it is not always the same tenants who go first', () => {
  const next = new Set(first('1.0.1', 10));
  const both = first('1.0.0', 10).filter((tenant) => next.has(tenant));
  assert.ok(both.length < 100, `${both.length} of ${next.size} again`);
});
