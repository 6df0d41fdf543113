import { setTimeout as delay } from 'node:timers/promises';
import { addMember } from '../../../../server/domains/members/index.ts';
import { Client } from '../../../../server/testing/client.ts';
import { type TestApp, testPassword } from '../../../../server/testing/test-app.ts';

export const operatorEmail = 'operator@inlay.test';

/** Somebody whom OPERATORS names, in a tenant of their own. */
export async function signInOperator(app: TestApp): Promise<Client> {
  const tenant = await app.makeTenant();
  await addMember(app.db, tenant, {
    name: 'Olga Operator',
    email: operatorEmail,
    password: testPassword,
    role: 'user',
  });
  const api = new Client(app.origin);
  await api.post('/auth/sign-in', { email: operatorEmail, password: testPassword });
  return api;
}

/** Waits until the checks of a submission are over, and gives it. */
export async function awaitChecks(api: Client, id: string) {
  for (let round = 0; round < 600; round += 1) {
    const { body } = await api.get(`/submissions/${id}`);
    if (!['submitted', 'checking'].includes(body.data.state)) return body.data;
    await delay(50);
  }
  throw new Error(`The checks of ${id} did not end.`);
}

/** Sends a package in and lets it in. Gives the submission's id. */
export async function publish(
  publisher: Client,
  operator: Client,
  bytes: Uint8Array,
  rollout: 1 | 10 | 100 = 100,
): Promise<string> {
  const { body } = await publisher.postBytes('/submissions', bytes);
  const { id, state, checks } = await awaitChecks(publisher, body.data.id);
  if (state !== 'in_review') throw new Error(JSON.stringify(checks));
  const answer = await operator.post(`/review/${id}/approve`, { rollout });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return id;
}
