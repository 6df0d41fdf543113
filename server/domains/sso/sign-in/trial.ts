import { type Static, Timestamp, Type } from 'inlay/sdk';
import { hashSecret } from '../../../kernel/crypto/index.ts';
import { currentTenantId, type Database } from '../../../kernel/db/index.ts';
import { RoleView } from '../../members/index.ts';
import type { SsoRefusal } from '../refusal.ts';
import { speak } from '../texts.ts';
import type { Decision } from './decide.ts';

const orNull = <T extends ReturnType<typeof Type.Object> | ReturnType<typeof Type.String>>(schema: T) =>
  Type.Union([schema, Type.Null()]);

/** What a test sign-in came to. */
export const TrialView = Type.Object({
  at: Timestamp,
  ok: Type.Boolean({ description: 'True when this person would have been signed in.' }),
  decision: Type.Union([Type.Enum(['known', 'link', 'create']), Type.Null()], {
    description: 'Known by the provider’s id, to be linked by address, or to be made.',
  }),
  member: Type.Union([
    Type.Object({
      id: Type.Union([Type.String(), Type.Null()], { description: 'Null for a member that would be made.' }),
      name: Type.String(),
      email: Type.String(),
      role: RoleView,
    }),
    Type.Null(),
  ]),
  claims: Type.Record(Type.String(), Type.Unknown(), {
    description: 'What the provider said of the person.',
  }),
  error: orNull(
    Type.Object({
      code: Type.String(),
      message: Type.String({
        description: 'What the person would have read, in the language of the request.',
      }),
      check: Type.String({ description: 'What an admin should look at.' }),
      found: orNull(Type.String()),
    }),
  ),
});

/** As it is stored: the sentence is chosen when it is read. */
export interface Trial {
  readonly decision: Decision['kind'] | null;
  readonly member: Static<typeof TrialView>['member'];
  readonly claims: Readonly<Record<string, Shown>>;
  readonly refusal: (Pick<SsoRefusal, 'code' | 'text' | 'check'> & { readonly found: string | null }) | null;
}

const shownClaims = 60;
const shownLetters = 500;

type Shown = string | number | boolean | null;

/** Claims of any provider, flat and cut down to what a screen can show and a row can hold. */
export function trimClaims(claims: Readonly<Record<string, unknown>>): Record<string, Shown> {
  return Object.fromEntries(
    Object.entries(claims)
      .slice(0, shownClaims)
      .map(([name, value]) => [clean(name, 100), showClaim(value)]),
  );
}

function showClaim(value: unknown): Shown {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  return clean(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''), shownLetters);
}

/** No row of the database holds a NUL. */
const clean = (text: string, limit: number) => {
  const plain = text.replaceAll('\0', '').toWellFormed();
  return plain.length > limit ? `${plain.slice(0, limit).toWellFormed()}…` : plain;
};

/** For whoever tries it out; gone with its flow. */
export const keepTrial = (db: Database, state: string, trial: Trial) =>
  db.inSystem(() =>
    db.query('UPDATE sso_flows SET result = $2 WHERE state_hash = $1', [
      hashSecret(state),
      JSON.stringify(trial),
    ]),
  );

/** The last one of this admin; undefined when there is none, or it is too long ago. */
export async function findTrial(
  db: Database,
  { memberId, lang }: { memberId: string; lang: string },
): Promise<Static<typeof TrialView> | undefined> {
  const row = await db.one<{ at: Date; result: Trial }>(
    `SELECT used_at AS at, result FROM sso_flows
     WHERE tenant_id = $1 AND tester_id = $2 AND result IS NOT NULL AND expires_at > now()
     ORDER BY created_at DESC LIMIT 1`,
    [currentTenantId(), memberId],
  );
  if (!row) return undefined;
  const { decision, member, claims, refusal } = row.result;
  return {
    at: row.at.toISOString(),
    ok: refusal === null,
    decision,
    member,
    claims,
    error: refusal && {
      code: refusal.code,
      message: speak(lang)(refusal.text),
      check: refusal.check,
      found: refusal.found,
    },
  };
}
