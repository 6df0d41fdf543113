import { type Static, Type } from 'inlay/sdk';
import { body, createRouter, describe } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { signedIn, tenantOf } from '../caller.ts';
import { transaction } from '../transaction.ts';
import { providerNotFound } from './errors.ts';
import type { Gateway } from './gateway/gateway.ts';
import { modelClasses } from './model-class.ts';
import { modelChoice } from './providers/body.ts';
import { listChoices, saveChoice } from './providers/choices.ts';
import { builtinId, isOffered, listDefaults, operatorIds } from './providers/operator.ts';
import { onlyAdmins } from './providers/routes.ts';
import { listProviders } from './providers/row.ts';

const tags = ['ai'];
const modelClass = Type.Enum([...modelClasses]);

const ClassView = Type.Object({
  class: modelClass,
  source: Type.Enum(['tenant', 'operator'], { description: '`operator`: nothing was chosen here.' }),
  choices: Type.Array(modelChoice, { description: 'The next one is asked where the one before it fails.' }),
  defaults: Type.Array(modelChoice, { description: 'Who answers where nothing is chosen here.' }),
});
const answers = Type.Object({ data: Type.Array(ClassView) });

const classBody = Type.Object(
  {
    class: modelClass,
    choices: Type.Array(modelChoice, { maxItems: 5, description: 'None leaves the class to the operator.' }),
  },
  { additionalProperties: false },
);

/** Which models answer for which class. */
export function aiModelRoutes({ db, config }: Kernel, gateway: Gateway) {
  const routes = createRouter('/api/v1/ai/models');
  const defaults = listDefaults(config);

  async function show(): Promise<Static<typeof answers>> {
    const chosen = await listChoices(db);
    const data = modelClasses.map((name) => ({
      class: name,
      source: chosen[name] ? ('tenant' as const) : ('operator' as const),
      choices: [...(chosen[name] ?? defaults[name])],
      defaults: [...defaults[name]],
    }));
    return { data };
  }

  routes.get(
    '/',
    describe({ summary: 'Lists the classes of AI models, and who answers for each.', tags, answers }),
    signedIn(),
    onlyAdmins,
    transaction(db),
    async (ctx) => {
      ctx.body = await show();
    },
  );

  routes.put(
    '/',
    describe({ summary: 'Says who answers for a class; holds from the next call on.', tags, answers }),
    signedIn(),
    onlyAdmins,
    body(classBody),
    transaction(db),
    async (ctx) => {
      const { class: name, choices }: Static<typeof classBody> = ctx.state.body;
      const own = new Set((await listProviders(db)).map(({ id }) => id));
      for (const choice of choices) {
        const isShared = choice.providerId === builtinId || operatorIds.includes(choice.providerId as never);
        if (isShared ? !isOffered(config, choice) : !own.has(choice.providerId)) throw providerNotFound();
      }
      await saveChoice(db, name, choices);
      const tenantId = tenantOf(ctx);
      db.afterCommit(() => gateway.directory.forget(tenantId));
      ctx.body = await show();
    },
  );

  return routes;
}
