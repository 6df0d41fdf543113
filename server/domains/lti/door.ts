import type { HostAssets } from '../../../host/node/assets.ts';
import type { Outlet } from '../../kernel/fetch/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Logger } from '../../kernel/log/index.ts';
import type { LaunchIssuer } from '../launches/index.ts';
import type { ModuleDirectory } from '../modules/index.ts';
import type { SigningKeys } from '../signing-keys/index.ts';
import type { KeySets } from './launch/key-sets.ts';
import type { RecentModules } from './launch/recent-modules.ts';

/** What the steps of a launch work with. */
export interface LtiDoor {
  readonly kernel: Kernel;
  /** For lines that hold ids and nothing else. */
  readonly plainLog: Logger;
  readonly modules: ModuleDirectory;
  readonly recentModules: RecentModules;
  readonly issuer: LaunchIssuer;
  readonly assets: HostAssets;
  readonly outlet: Outlet;
  readonly keySets: KeySets;
  readonly signingKeys: SigningKeys;
}
