import type { Kernel } from '../../kernel/kernel.ts';
import { pickPublicSettings } from '../modules/index.ts';
import type { Launch } from './model.ts';
import type { OpenedLaunch } from './service.ts';
import { createLaunchSigner, type LaunchClaims, tokenSeconds } from './tokens.ts';
import { presentLaunchFacts } from './view.ts';

/** Gives a launch, whichever door it came by, its token, and the widget what it may know. */
export function createLaunchIssuer({ config, metrics }: Pick<Kernel, 'config' | 'metrics'>) {
  const signer = createLaunchSigner(config);

  const issueToken = async (
    { tenantId, id: launchId, module }: Launch,
    { member, sandboxed }: Pick<LaunchClaims, 'member' | 'sandboxed'>,
  ) => ({
    token: await signer.sign(
      { tenantId, launchId, module, member, ...(sandboxed && { sandboxed }) },
      tokenSeconds,
    ),
    expiresAt: new Date(Date.now() + tokenSeconds * 1000).toISOString(),
  });

  const present = async ({ launch, active }: OpenedLaunch, member: LaunchClaims['member']) => {
    metrics.countLaunch(launch.door, 'opened');
    return {
      ...(await issueToken(launch, { member, sandboxed: active.module.thirdParty })),
      launch: presentLaunchFacts(launch),
      settings: pickPublicSettings(active),
    };
  };

  return { issueToken, present };
}

export type LaunchIssuer = ReturnType<typeof createLaunchIssuer>;
