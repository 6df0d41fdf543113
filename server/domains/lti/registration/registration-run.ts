import type { Context } from '../../../kernel/http/index.ts';
import type { LtiDoor } from '../door.ts';
import type { PlatformConfiguration } from './configuration.ts';
import type { HeldInvitation } from './invitations.ts';

/** One registration on its way; each step adds what it found out. */
export interface RegistrationRun {
  readonly door: LtiDoor;
  readonly ctx: Context;
  /** What the LMS added to our address. */
  asked: { readonly configurationUrl: string; readonly registrationToken: string | null };
  invitation: HeldInvitation;
  configuration: PlatformConfiguration;
  /** What the LMS made of us. */
  registered: {
    readonly clientId: string;
    readonly deploymentId: string | null;
    readonly scopes: readonly string[] | null;
  };
  connectionId: string;
}

export type RegistrationStep = (run: RegistrationRun) => void | Promise<void>;
