import { grantOfModel } from '../../../plugins/sdk/read-manifest.ts';
import type { ActiveModule } from '../modules/index.ts';

/** Classes of models that an admin granted to a module. */
export const readModelGrants = ({ module, permissions }: ActiveModule): ('fast' | 'strong')[] =>
  (module.manifest.models ?? []).filter((name) => permissions.includes(grantOfModel(name)));
