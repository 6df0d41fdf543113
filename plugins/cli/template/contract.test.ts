import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runContractSuite } from 'inlay/sdk/testing';

// What every module promises, and a marketplace looks for. `npm test` builds into `dist` before.
const { checks } = await runContractSuite(fileURLToPath(new URL('dist', import.meta.url)));

for (const { name, details } of checks) test(name, () => assert.deepEqual(details, []));
