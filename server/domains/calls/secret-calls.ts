import type { ModuleServices } from '../../../host/node/runner/module-runner.ts';
import { listSecretSettings } from '../../../plugins/sdk/read-manifest.ts';
import type { ActiveModule } from '../modules/index.ts';
import { secretUnknown } from './errors.ts';

/** The secret settings of this installation, one at a time. */
export function createSecretCalls({ module, secrets }: ActiveModule): Pick<ModuleServices, 'secrets'> {
  const names = listSecretSettings(module.manifest);
  return {
    secrets: {
      async get(name) {
        if (!names.includes(name)) throw secretUnknown(name);
        return secrets.read(name);
      },
    },
  };
}
