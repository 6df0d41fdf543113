import type { Json, LaunchFacts } from 'inlay/sdk';

/** An open launch: the short session in which a widget works. */
export interface OpenLaunch {
  readonly token: string;
  readonly expiresAt: string;
  readonly launch: LaunchFacts;
  readonly settings: Json;
}
