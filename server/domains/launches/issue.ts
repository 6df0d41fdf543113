import type { Kernel } from '../../kernel/kernel.ts';
import { pickPublicSettings } from '../modules/index.ts';
import type { Launch } from './model.ts';
import type { OpenedLaunch } from './service.ts';
import { createLaunchSigner, type LaunchClaims, tokenSeconds } from './tokens.ts';
import { presentLaunchFacts } from './view.ts';

/** Gives a launch, whichever door it came by, its token, and the widget what it may know. */
export function createLaunchIssuer({ config, metrics }: Pick<Kernel, 'config' | 'metrics'>) {
  const signer = createLaunchSigner(config);

  const issueToken = async (launch: Launch, member: LaunchClaims['member']) => ({
    token: await signer.sign(
      { tenantId: launch.tenantId, launchId: launch.id, module: launch.module, member },
      tokenSeconds,
    ),
    expiresAt: new Date(Date.now() + tokenSeconds * 1000).toISOString(),
  });

  const present = async ({ launch, active }: OpenedLaunch, member: LaunchClaims['member']) => {
    metrics.countLaunch(launch.door, 'opened');
    return {
      ...(await issueToken(launch, member)),
      launch: presentLaunchFacts(launch),
      settings: pickPublicSettings(active),
    };
  };

  return { issueToken, present };
}

export type LaunchIssuer = ReturnType<typeof createLaunchIssuer>;
