import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createId } from '../kernel/db/index.ts';
import { createRouter } from '../kernel/http/index.ts';
import { testDatabase } from '../testing/test-database.ts';
import { testHttp } from '../testing/test-http.ts';
import { explainGone } from './explain-gone.ts';
import { findOrCreateTenant } from './tenants/index.ts';

const db = await testDatabase();

test('a request about somebody who was just erased says so instead of breaking', async (t) => {
  const tenant = await findOrCreateTenant(db, { slug: 'gone', name: 'Gone' });
  const routes = createRouter();
  routes.post('/', () =>
    db.inTenant(tenant.id, () =>
      db.query(
        `INSERT INTO jobs (id, tenant_id, module, name, input, subject_id, locale)
         VALUES ($1, $2, 'hello', 'greet', '{}', $3, 'en')`,
        [createId(), tenant.id, createId()],
      ),
    ),
  );
  const { origin } = await testHttp(t, (http) => http.use(explainGone(), routes));
  const answer = await fetch(origin, { method: 'POST' });
  assert.equal(answer.status, 409);
  const { error } = (await answer.json()) as { error: { code: string } };
  assert.equal(error.code, 'request.gone');
});
