import { Id, type Static, Type } from 'inlay/sdk';
import { body, createRouter, describe, params } from '../../../kernel/http/index.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import { signedIn, tenantOf } from '../../caller.ts';
import { transaction } from '../../transaction.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { toDollars, toNanos } from '../money.ts';
import { modelChoice } from '../providers/body.ts';
import { onlyAdmins } from '../providers/routes.ts';
import { findProvider } from '../providers/service.ts';
import type { TenantPrice } from './find-price.ts';
import { publishedPrices } from './published.ts';
import { addPrice, listPrices, removePrice } from './store.ts';

const tags = ['ai'];
const dollars = Type.Number({ minimum: 0, maximum: 100_000 });
const amounts = {
  inputPerMillion: dollars,
  outputPerMillion: dollars,
  perMinute: dollars,
  perMillionCharacters: dollars,
};

const PriceView = Type.Object(
  {
    id: Type.Union([Id, Type.Null()], { description: 'Null for published prices, which cannot be changed.' }),
    source: Type.Enum(['tenant', 'published']),
    providerId: Type.Union([Type.String(), Type.Null()]),
    kind: Type.Union([Type.String(), Type.Null()], {
      description: 'Whose price it is, where it is published.',
    }),
    model: Type.String(),
    validFrom: Type.String({ format: 'date' }),
    ...amounts,
  },
  { description: 'US dollars for a million tokens, a minute of sound, or a million characters spoken.' },
);

const newPrice = Type.Object(
  {
    ...modelChoice.properties,
    validFrom: Type.String({ format: 'date', description: 'Calls of earlier days keep their cost.' }),
    ...Type.Partial(Type.Object(amounts)).properties,
  },
  { additionalProperties: false },
);

const presentOwn = ({
  input,
  output,
  minute,
  character,
  ...price
}: TenantPrice): Static<typeof PriceView> => ({
  ...price,
  source: 'tenant',
  kind: null,
  inputPerMillion: toDollars(input),
  outputPerMillion: toDollars(output),
  perMinute: toDollars(minute),
  perMillionCharacters: toDollars(character),
});

const published: Static<typeof PriceView>[] = Object.entries(publishedPrices).flatMap(([kind, prices]) =>
  prices.map(({ model, from, input = 0, output = 0, minute = 0, character = 0 }) => ({
    id: null,
    source: 'published' as const,
    providerId: null,
    kind,
    model,
    validFrom: from,
    inputPerMillion: input,
    outputPerMillion: output,
    perMinute: minute,
    perMillionCharacters: character,
  })),
);

/** What models cost, from which day on. */
export function aiPriceRoutes({ db }: Kernel, gateway: Gateway) {
  const routes = createRouter('/api/v1/ai/prices');
  const tellAll = (tenantId: string) => db.afterCommit(() => gateway.directory.forget(tenantId));

  routes.get(
    '/',
    describe({
      summary: 'Lists what models cost: your own prices, then those that vendors published.',
      tags,
      answers: Type.Object({ data: Type.Array(PriceView) }),
    }),
    signedIn(),
    onlyAdmins,
    transaction(db),
    async (ctx) => {
      ctx.body = { data: [...(await listPrices(db)).map(presentOwn), ...published] };
    },
  );

  routes.post(
    '/',
    describe({
      summary: 'Enters what a model of one of your providers costs from a day on.',
      tags,
      answers: Type.Object({ data: PriceView }),
      status: 201,
    }),
    signedIn(),
    onlyAdmins,
    body(newPrice),
    transaction(db),
    async (ctx) => {
      const { providerId, model, validFrom, ...given }: Static<typeof newPrice> = ctx.state.body;
      // Nobody sets the price of what the operator pays.
      await findProvider(db, providerId);
      const price = await addPrice(db, {
        providerId,
        model,
        validFrom,
        input: toNanos(given.inputPerMillion ?? 0),
        output: toNanos(given.outputPerMillion ?? 0),
        minute: toNanos(given.perMinute ?? 0),
        character: toNanos(given.perMillionCharacters ?? 0),
      });
      tellAll(tenantOf(ctx));
      ctx.body = { data: presentOwn(price) };
      ctx.status = 201;
    },
  );

  routes.delete(
    '/:id',
    describe({ summary: 'Removes a price of your own; what was reckoned by it stays.', tags, status: 204 }),
    signedIn(),
    onlyAdmins,
    params(Type.Object({ id: Id })),
    transaction(db),
    async (ctx) => {
      await removePrice(db, ctx.state.params.id);
      tellAll(tenantOf(ctx));
      ctx.status = 204;
    },
  );

  return routes;
}
