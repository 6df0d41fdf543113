import type { Config } from '../../kernel/config/index.ts';
import { createTokenSigner } from '../../kernel/crypto/index.ts';
import type { LaunchCaller } from '../caller.ts';

/** A launch token lives 15 minutes and is renewed while its launch lives. */
export const tokenSeconds = 15 * 60;
export const launchSeconds = 12 * 3600;

export type LaunchClaims = Omit<LaunchCaller, 'kind'>;

export const createLaunchSigner = (config: Config) =>
  createTokenSigner<LaunchClaims>(config.secret, 'inlay-launch', config.previousSecrets);
