import { PageOf, PageQuery, type Static, Timestamp, Type } from 'inlay/sdk';
import { readCursor, readLimit, toPage } from '../../../kernel/db/index.ts';
import { createRouter, describe, query } from '../../../kernel/http/index.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import { allow, memberOf, signedIn, tenantOf } from '../../caller.ts';
import { transaction } from '../../transaction.ts';
import { type Nanos, toDollars } from '../money.ts';
import { canSeeCosts } from '../policy.ts';
import { CostsView, costQuery, sumCosts } from './costs.ts';

const tags = ['ai'];
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);
const outcome = Type.Enum(['running', 'ok', 'cached', 'failed', 'cancelled', 'refused', 'unusable', 'lost']);

const CallView = Type.Object({
  id: Type.String(),
  requestId: Type.String({ description: 'One for the tries, fallbacks and repairs of one question.' }),
  attempt: Type.Integer(),
  kind: Type.String(),
  module: Type.String(),
  subjectId: orNull(Type.String()),
  promptId: orNull(Type.String()),
  promptVersion: orNull(Type.String()),
  promptHash: orNull(Type.String()),
  class: orNull(Type.String()),
  providerId: Type.String(),
  providerKind: Type.String(),
  model: Type.String(),
  answeredModel: orNull(Type.String({ description: 'As the provider named it.' })),
  outcome,
  failure: orNull(Type.String()),
  inputTokens: orNull(Type.Integer()),
  outputTokens: orNull(Type.Integer()),
  seconds: orNull(Type.Number()),
  characters: orNull(Type.Integer()),
  cost: Type.Number({ description: 'US dollars.' }),
  estimated: Type.Boolean(),
  priceSource: Type.String(),
  priceFrom: orNull(Type.String({ format: 'date' })),
  injections: Type.Integer(),
  masked: Type.Integer(),
  beganAt: Timestamp,
  firstTextMs: orNull(Type.Integer()),
  tookMs: orNull(Type.Integer()),
});

type Row = Omit<Static<typeof CallView>, 'cost' | 'beganAt'> & { cost: Nanos; beganAt: Date };

const callQuery = Type.Object({
  ...PageQuery.properties,
  module: Type.Optional(Type.String({ maxLength: 64 })),
  outcome: Type.Optional(outcome),
  promptId: Type.Optional(Type.String({ maxLength: 200 })),
  requestId: Type.Optional(Type.String({ maxLength: 64, description: 'All tries at one question.' })),
  subjectId: Type.Optional(Type.String({ maxLength: 64 })),
});

/** What AI costs, and every single call. */
export function aiLedgerRoutes({ db }: Kernel) {
  const routes = createRouter('/api/v1/ai');

  routes.get(
    '/costs',
    describe({
      summary: 'Sums what AI cost, for charts: the last 30 days by module.',
      tags,
      answers: CostsView,
    }),
    signedIn(),
    query(costQuery),
    transaction(db),
    async (ctx) => {
      allow(canSeeCosts(memberOf(ctx).role));
      ctx.body = await sumCosts(db, ctx.state.query, new Date());
    },
  );

  routes.get(
    '/calls',
    describe({ summary: 'Lists the calls to AI models, newest first.', tags, answers: PageOf(CallView) }),
    signedIn(),
    query(callQuery),
    transaction(db),
    async (ctx) => {
      allow(canSeeCosts(memberOf(ctx).role));
      const asked: Static<typeof callQuery> = ctx.state.query;
      const { module, outcome: wanted, subjectId, promptId, requestId, ...page } = asked;
      const limit = readLimit(page);
      const rows = await db.query<Row>(
        `SELECT id, request_id AS "requestId", attempt, kind, module, subject_id AS "subjectId", prompt_id AS "promptId",
           prompt_version AS "promptVersion", prompt_hash AS "promptHash", class, provider_id AS "providerId", provider_kind AS "providerKind",
           model, answered_model AS "answeredModel", outcome, failure,
           input_tokens AS "inputTokens", output_tokens AS "outputTokens", seconds, characters, cost, estimated,
           price_source AS "priceSource", price_from AS "priceFrom", injections, masked, begun_at AS "beganAt",
           first_text_ms AS "firstTextMs", took_ms AS "tookMs"
         FROM ai_calls WHERE tenant_id = $6 AND ($1::text IS NULL OR id < $1) AND ($3::text IS NULL OR module = $3)
           AND ($4::text IS NULL OR outcome = $4) AND ($5::text IS NULL OR subject_id = $5)
           AND ($7::text IS NULL OR prompt_id = $7) AND ($8::text IS NULL OR request_id = $8)
         ORDER BY id DESC LIMIT $2`,
        [
          readCursor(page)?.id ?? null,
          limit + 1,
          module ?? null,
          wanted ?? null,
          subjectId ?? null,
          tenantOf(ctx),
          promptId ?? null,
          requestId ?? null,
        ],
      );
      const { data, page: next } = toPage(rows, limit, ({ id }) => ({ id }));
      ctx.body = {
        data: data.map((row) => ({ ...row, cost: toDollars(row.cost), beganAt: row.beganAt.toISOString() })),
        page: next,
      };
    },
  );

  return routes;
}
