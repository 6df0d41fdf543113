import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createId } from '../kernel/db/index.ts';
import { startTestApp, testPassword } from '../testing/test-app.ts';
import { runInlay } from './inlay.ts';

const app = await startTestApp();
const { dataDir } = app.kernel.config;
Object.assign(process.env, {
  DATABASE_URL: app.db.url,
  DATA_DIR: `${dataDir}-command`,
  PUBLIC_URL: app.origin,
  INLAY_DEMO: '0',
});

async function create(...words: string[]) {
  const lines: string[] = [];
  const write = (text: string) => void lines.push(text);
  const code = await runInlay(['tenant', 'create', ...words], { stdout: write, stderr: write });
  const text = lines.join('');
  return { code, text, token: /#token=([\w-]+)/.exec(text)?.[1] ?? '' };
}

test('an operator gets a link that lets the first admin in once, and no password', async () => {
  const slug = `acme-${createId().toLowerCase()}`;
  const email = `admin@${slug}.example`;
  const first = await create(slug, 'Acme Ltd', email, 'de');
  assert.equal(first.code, 0);
  assert.doesNotMatch(first.text, /password/i);
  assert.match(first.text, new RegExp(`${app.origin}/console/join#token=`));
  const second = await create(slug, 'Acme Ltd', email, 'de');
  const accept = (token: string) =>
    app.visitor().post('/auth/invitations/accept', { token, name: 'Ada', password: testPassword });
  assert.equal((await accept(first.token)).body.error.code, 'accounts.link_invalid');
  const { status, body } = await accept(second.token);
  assert.deepEqual([status, body.data.member.role, body.data.tenant.slug], [200, 'admin', slug]);
  assert.equal((await accept(second.token)).body.error.code, 'accounts.link_invalid');
  const again = await create(slug, 'Acme Ltd', email);
  assert.match(again.text, /has a place there already/);
  const tenant = await app.db.inSystem(() =>
    app.db.one<{ locale: string }>('SELECT locale FROM tenants WHERE slug = $1', [slug]),
  );
  assert.equal(tenant?.locale, 'de');
});

test('wrong words get the right ones', async () => {
  for (const words of [[], ['Acme', 'Acme Ltd', 'a@b.example'], ['acme', 'Acme Ltd', 'nobody']]) {
    const { code, text } = await create(...words);
    assert.equal(code, 2);
    assert.match(text, /^Usage: inlay tenant create SLUG NAME ADMIN_EMAIL/);
  }
});
