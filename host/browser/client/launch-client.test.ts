import { isAppError } from 'inlay/sdk/web';
import { afterEach, expect, test, waitUntil } from 'inlay/widgets/testing';
import { keepToken, openSiteLaunch, type TokenKeeper } from './launch-client.ts';

const realFetch = globalThis.fetch;
let keeper: TokenKeeper | undefined;
afterEach(() => {
  globalThis.fetch = realFetch;
  keeper?.stop();
});

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

/** Plays the launch API; answers with what it was asked. */
function playServer(
  answer: (count: number) => Response,
): { path: string; body: unknown; token: string | null }[] {
  const asked: { path: string; body: unknown; token: string | null }[] = [];
  globalThis.fetch = async (url, init) => {
    const body = typeof init?.body === 'string' ? JSON.parse(init.body) : null;
    asked.push({ path: String(url), body, token: new Headers(init?.headers).get('authorization') });
    return answer(asked.length);
  };
  return asked;
}

const renewed = (count: number) =>
  Response.json({ data: { token: `token-${count}`, expiresAt: inSeconds(900) } });

test('a launch is asked for with the site key and the origin of the page', async () => {
  const request = {
    siteKey: 'pk',
    module: 'hello',
    widget: 'greeter',
    origin: 'https://jobs.test',
    locale: 'de',
  };
  const asked = playServer(() => Response.json({ data: { token: 'token-0' } }, { status: 201 }));
  expect((await openSiteLaunch(request)).token).to.equal('token-0');
  expect(asked).to.deep.equal([{ path: '/api/v1/launches/site', body: request, token: null }]);
});

test('a refused launch keeps the server’s code', async () => {
  playServer(() => Response.json({ error: { code: 'launches.wrong_key', message: 'No.' } }, { status: 403 }));
  const request = {
    siteKey: 'x',
    module: 'hello',
    widget: 'greeter',
    origin: 'https://jobs.test',
    locale: 'en',
  };
  const error: unknown = await openSiteLaunch(request).catch((thrown: unknown) => thrown);
  expect(isAppError(error) && error.code).to.equal('launches.wrong_key');
});

test('several callers whose token ran out share one renewal', async () => {
  const asked = playServer(renewed);
  keeper = keepToken({ token: 'token-0', expiresAt: inSeconds(900) });
  const tokens = await Promise.all([keeper.token({ renew: true }), keeper.token({ renew: true })]);
  expect(tokens).to.deep.equal(['token-1', 'token-1']);
  expect(asked).to.deep.equal([{ path: '/api/v1/launches/renew', body: null, token: 'Bearer token-0' }]);
  expect(await keeper.token()).to.equal('token-1');
});

test('a token is renewed by itself before it runs out', async () => {
  const asked = playServer(renewed);
  keeper = keepToken({ token: 'token-0', expiresAt: inSeconds(60) });
  await waitUntil(() => asked.length === 1, 'it renews', { timeout: 5000 });
  expect(await keeper.token()).to.equal('token-1');
});
