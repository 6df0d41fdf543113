import { after } from 'node:test';
import { type ModelServer, startModelServer } from '../../../kernel/ai/testing/model-server.ts';
import { readConfig } from '../../../kernel/config/index.ts';
import { openSealer } from '../../../kernel/crypto/index.ts';
import { createId } from '../../../kernel/db/index.ts';
import { createLog } from '../../../kernel/log/index.ts';
import { testDatabase } from '../../../testing/test-database.ts';
import { testBus } from '../../../testing/test-stores.ts';
import { createGateway } from '../gateway/gateway.ts';
import type { AskRequest } from '../gateway/request.ts';
import type { ModelClass } from '../model-class.ts';
import { saveChoice } from '../providers/choices.ts';
import { aboutKey } from '../providers/row.ts';
import { makeTenant } from './make-call.ts';

/** A gateway on a database of its own, with a provider at the border of the network; ends with the test file. */
export async function testGateway() {
  const db = await testDatabase();
  const bus = await testBus();
  const log = createLog({ level: process.env.TEST_LOG ?? 'silent' });
  const config = readConfig({
    NODE_ENV: 'test',
    INLAY_SECRET: 'a secret for tests, thirty-two and more',
    DATABASE_URL: db.url,
  });
  const sealer = openSealer(config);
  const gateway = createGateway({ db, config, bus, log });

  /** A provider of the tenant's, played by a server of its own unless one is given. */
  async function addProvider(
    tenantId: string,
    { server, url, name = createId() }: { server?: ModelServer; url?: string; name?: string } = {},
  ) {
    const id = createId();
    const baseUrl = url ?? `${server!.origin}/v1`;
    const sealed = sealer.seal('sk-secret-key', aboutKey(id));
    await db.inTenant(tenantId, () =>
      db.query(
        `INSERT INTO ai_providers (id, tenant_id, kind, name, base_url, key_sealed) VALUES ($1, $2, 'openai', $3, $4, $5)`,
        [id, tenantId, name, baseUrl, sealed],
      ),
    );
    await gateway.directory.forget(tenantId);
    return id;
  }

  const choose = async (tenantId: string, modelClass: ModelClass, ...ids: string[]) => {
    const model =
      modelClass === 'embed' ? 'text-embedding-3-small' : modelClass === 'speak' ? 'tts-1' : 'gpt-4.1';
    await db.inTenant(tenantId, () =>
      saveChoice(
        db,
        modelClass,
        ids.map((providerId) => ({ providerId, model: modelClass === 'transcribe' ? 'whisper-1' : model })),
      ),
    );
    await gateway.directory.forget(tenantId);
  };

  const startServer = async () => {
    const server = await startModelServer();
    after(() => server.close());
    return server;
  };

  /** A tenant whose fast model is played by one server. */
  async function setUp() {
    const tenantId = await makeTenant(db);
    const server = await startServer();
    const providerId = await addProvider(tenantId, { server, name: 'Ours' });
    await choose(tenantId, 'fast', providerId);
    const question = (content: string, more: Partial<AskRequest> = {}): AskRequest => ({
      tenantId,
      module: 'cv-analysis',
      model: 'fast',
      prompt: { id: 'match-cv', version: '3', hash: 'abc' },
      messages: [{ role: 'user', content }],
      ...more,
    });
    return { tenantId, server, providerId, question };
  }

  const listCalls = (tenantId: string) =>
    db.inTenant(tenantId, () =>
      db.query<CallRow>(
        `SELECT id, outcome, failure, attempt, request_id AS "requestId", input_tokens AS "inputTokens",
           output_tokens AS "outputTokens", cost, reserved, estimated, injections, masked, model,
           price_from AS "priceFrom", prompt_id || '@' || prompt_version AS prompt, seconds, characters
         FROM ai_calls ORDER BY id`,
      ),
    );

  return { db, bus, log, config, gateway, addProvider, choose, startServer, setUp, listCalls };
}

export interface CallRow {
  readonly id: string;
  readonly outcome: string;
  readonly failure: string | null;
  readonly attempt: number;
  readonly requestId: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cost: number;
  readonly reserved: number;
  readonly estimated: boolean;
  readonly injections: number;
  readonly masked: number;
  readonly model: string;
  readonly priceFrom: string | null;
  readonly prompt: string;
  readonly seconds: number | null;
  readonly characters: number | null;
}
