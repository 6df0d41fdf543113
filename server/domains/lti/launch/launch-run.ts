import type { UnverifiedJws } from '../../../kernel/crypto/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import type { LtiDoor } from '../door.ts';
import type { Platform } from '../platform.ts';
import type { Claims } from './claims.ts';
import type { LoginState } from './match-state.ts';

/** One message on its way in; each step adds what it found out. */
export interface LaunchRun {
  readonly door: LtiDoor;
  readonly ctx: Context;
  /** The state as it came back, its token, and the error of a platform that sent no token. */
  form: { readonly state: string; readonly idToken: string | null; readonly error: string | null };
  /** The token taken apart, unchecked; undefined for what is none. */
  read: UnverifiedJws | undefined;
  login: LoginState;
  platform: Platform;
  token: {
    readonly raw: string;
    readonly kid: string | undefined;
    readonly alg: string;
    readonly claims: Claims;
  };
}

export type Step = (run: LaunchRun) => void | Promise<void>;

export async function runSteps(run: LaunchRun, steps: readonly Step[]): Promise<void> {
  for (const step of steps) await step(run);
}
