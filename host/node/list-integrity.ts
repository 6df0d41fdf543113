import { addressAttempt, lastAttempt } from '../browser/frame/boot.ts';
import { addressModuleFile } from './assets.ts';
import type { BuiltModule } from './built-module.ts';

/** SHA-256 (hex) of a module's web files by address; the remote's also by the addresses of later tries. */
export function listIntegrity(
  module: Pick<BuiltModule, 'id' | 'version' | 'manifest'>,
): Record<string, string> {
  const { web } = module.manifest.built;
  const hashes = Object.entries(web?.files ?? {}).flatMap(([file, hash]) => {
    const address = addressModuleFile(module, file);
    const tries = file === web?.remoteEntry ? lastAttempt : 1;
    return Array.from({ length: tries }, (_, index) => [addressAttempt(address, index + 1), hash] as const);
  });
  return Object.fromEntries(hashes);
}
