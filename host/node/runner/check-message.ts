import { Compile } from 'typebox/compile';
import { type TSchema, Type } from '../../../plugins/sdk/index.ts';
import type { FromChild } from './shared/messages.ts';

const number = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const text = (maxLength: number) => Type.String({ maxLength });
const facts = Type.Record(Type.String(), Type.Any());
const stack = Type.Optional(text(8_192));

const app = Type.Object(
  {
    kind: Type.Literal('app'),
    code: Type.String({ maxLength: 100, pattern: '^[a-z][a-z0-9_-]*(\\.[a-z0-9_-]+)*$' }),
    status: Type.Integer({ minimum: 400, maximum: 599 }),
    message: text(2_000),
    data: Type.Optional(facts),
    retryAfter: Type.Optional(Type.Number({ minimum: 0, maximum: 86_400 })),
    stack,
  },
  { additionalProperties: false },
);
const closed = (properties: Record<string, TSchema>) =>
  Type.Object(properties, { additionalProperties: false });
const wireError = Type.Union([
  app,
  closed({ kind: Type.Literal('service'), n: number }),
  closed({ kind: Type.Enum(['import', 'access']), name: text(300), stack }),
  closed({ kind: Type.Enum(['answer_not_json', 'argument_not_json']), message: text(2_000) }),
  closed({ kind: Type.Enum(['answer_too_large', 'argument_too_large']), bytes: number }),
  closed({ kind: Type.Literal('memory'), message: text(2_000) }),
  closed({ kind: Type.Literal('thrown'), message: text(2_000), stack }),
]);
const callOrNone = Type.Union([number, Type.Null()]);

const message = <T extends FromChild['t']>(t: T, properties: Record<string, TSchema>) =>
  Compile(closed({ t: Type.Literal(t), ...properties }));

const checks: Readonly<Record<FromChild['t'], { Check(value: unknown): boolean }>> = {
  ready: message('ready', {}),
  broken: message('broken', { error: wireError }),
  result: message('result', { id: number, value: Type.Optional(Type.Any()) }),
  error: message('error', { id: number, error: wireError }),
  service: message('service', {
    id: number,
    n: number,
    path: text(200),
    args: Type.Array(Type.Any(), { maxItems: 16 }),
    absent: Type.Optional(Type.Array(Type.Integer({ minimum: 0, maximum: 15 }), { maxItems: 16 })),
  }),
  progress: message('progress', {
    id: number,
    n: number,
    fraction: Type.Number(),
    step: text(200),
  }),
  log: message('log', {
    id: callOrNone,
    level: Type.Enum(['info', 'warn', 'error']),
    message: text(8_192),
    data: Type.Optional(facts),
  }),
  stray: message('stray', { id: callOrNone, fatal: Type.Boolean(), error: wireError }),
  pong: message('pong', {
    n: number,
    cpuMs: Type.Number({ minimum: 0 }),
    bytes: Type.Number({ minimum: 0 }),
  }),
};

/** True for a message that a runner process may send. It may be anybody's process by now. */
export function isFromChild(value: unknown): value is FromChild {
  const t = (value as { t?: unknown } | null)?.t;
  return typeof t === 'string' && Object.hasOwn(checks, t) && checks[t as FromChild['t']].Check(value);
}
