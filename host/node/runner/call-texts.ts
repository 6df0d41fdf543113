import type { CallRequest } from './caller.ts';
import { listServices, nameServices } from './service-tree.ts';
import type { CallFacts } from './shared/messages.ts';

/** Writes calls down. Which services there are is sent once, since it is the same for most calls. */
export function createCallTexts() {
  const trees = new Map<string, number>();
  return {
    /** Messages to send for a call, in this order. */
    write(id: number, { kind, name, input, services, run }: CallRequest): string[] {
      const texts: string[] = [];
      const names = nameServices(services);
      let tree = trees.get(names);
      if (tree === undefined) {
        tree = trees.size + 1;
        trees.set(names, tree);
        texts.push(JSON.stringify({ t: 'tree', tree, services: listServices(services) }));
      }
      const { caller, launch, locale, settings, clock } = services;
      const facts: CallFacts = {
        caller,
        launch,
        locale,
        settings,
        now: clock.now().getTime(),
        ...(run && { run: { id: run.id, attempt: run.attempt } }),
      };
      const head = JSON.stringify({ t: 'call', id, kind, name, tree, facts });
      texts.push(input === undefined ? head : `${head.slice(0, -1)},"input":${input}}`);
      return texts;
    },
  };
}
