/** The little that our tests need of it: the package brings no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';
  import type Koa from 'koa';

  interface Grant {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }

  class Provider extends Koa {
    constructor(issuer: string, configuration: object);
    readonly Grant: new (facts: {
      accountId: string;
      clientId: string;
    }) => Grant;
    interactionFinished(req: IncomingMessage, res: ServerResponse, result: object): Promise<void>;
  }

  export default Provider;
}
