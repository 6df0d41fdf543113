import { randomUUID } from 'node:crypto';
import type { LineItem } from '../course.ts';
import { type Call, Refusal, readJson } from '../exchange.ts';
import { scope } from '../vocabulary.ts';
import { cutPage, invalid, notFound, type ServiceCall, type ServiceRoute } from './service.ts';

const one = 'application/vnd.ims.lis.v2.lineitem+json';
const many = 'application/vnd.ims.lis.v2.lineitemcontainer+json';

/** AGS 2.0 §3.2. A tool sees and changes its own columns only. */
export const lineItemRoutes: readonly ServiceRoute[] = [
  {
    method: 'GET',
    path: /^\/line-items$/,
    scopes: [scope.lineItem, scope.lineItemReadonly],
    carryOut(asked) {
      const { searchParams } = asked.call.url;
      const filters = { tag: 'tag', resourceId: 'resource_id', resourceLinkId: 'resource_link_id' } as const;
      const fits = (item: LineItem) =>
        Object.entries(filters).every(([field, name]) => {
          const wanted = searchParams.get(name);
          return wanted === null || item[field as keyof typeof filters] === wanted;
        });
      const own = [...asked.course.lineItems.values()].filter(
        ({ clientId }) => clientId === asked.tool.clientId,
      );
      const { page, headers } = cutPage(asked.call, own.filter(fits));
      return { type: many, headers, body: page.map((item) => presentLineItem(asked, item)) };
    },
  },
  {
    method: 'POST',
    path: /^\/line-items$/,
    scopes: [scope.lineItem],
    carryOut(asked) {
      checkType(asked.call, one);
      const item = { id: randomUUID(), clientId: asked.tool.clientId, ...readLineItem(asked) };
      asked.course.lineItems.set(item.id, item);
      return { status: 201, type: one, body: presentLineItem(asked, item) };
    },
  },
  {
    method: 'GET',
    path: /^\/line-items\/([^/]+)$/,
    scopes: [scope.lineItem, scope.lineItemReadonly],
    carryOut: (asked) => ({ type: one, body: presentLineItem(asked, findLineItem(asked)) }),
  },
  {
    method: 'PUT',
    path: /^\/line-items\/([^/]+)$/,
    scopes: [scope.lineItem],
    carryOut(asked) {
      checkType(asked.call, one);
      const { id, clientId, resourceLinkId } = findLineItem(asked);
      // §3.2.6: the link of a column stays what it was.
      const item = { ...readLineItem(asked), id, clientId, ...(resourceLinkId && { resourceLinkId }) };
      asked.course.lineItems.set(id, item);
      return { type: one, body: presentLineItem(asked, item) };
    },
  },
  {
    method: 'DELETE',
    path: /^\/line-items\/([^/]+)$/,
    scopes: [scope.lineItem],
    carryOut(asked) {
      asked.course.removeLineItem(findLineItem(asked).id);
      return { status: 204 };
    },
  },
];

export function findLineItem({ course, tool, id }: ServiceCall): LineItem {
  const item = course.lineItems.get(id);
  if (item?.clientId !== tool.clientId) throw notFound('This tool has no such line item.');
  return item;
}

export const addressLineItem = (base: string, id: string): string => `${base}/line-items/${id}`;

function presentLineItem({ base }: ServiceCall, { id, clientId: _, ...item }: LineItem) {
  return { id: addressLineItem(base, id), ...item };
}

/** Fields of a line item from outside, of a service or of a content item. Throws a `Refusal`. */
export function readLineItemFields(given: Readonly<Record<string, unknown>>) {
  const { scoreMaximum, label } = given;
  if (typeof scoreMaximum !== 'number' || !(scoreMaximum > 0) || !Number.isFinite(scoreMaximum))
    throw invalid('scoreMaximum must be a number greater than 0.');
  const text = (name: string) => {
    const value = given[name];
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value !== 'string' || value.length > 1000) throw invalid(`${name} must be a short text.`);
    return value;
  };
  return {
    label: typeof label === 'string' ? label.trim() : '',
    scoreMaximum,
    resourceId: text('resourceId'),
    tag: text('tag'),
    startDateTime: text('startDateTime'),
    endDateTime: text('endDateTime'),
    resourceLinkId: text('resourceLinkId'),
  };
}

function readLineItem({ call, course, tool }: ServiceCall) {
  const fields = readLineItemFields(readJson(call));
  if (fields.label === '') throw invalid('label is missing.');
  const { resourceLinkId } = fields;
  if (resourceLinkId !== undefined && course.links.get(resourceLinkId)?.clientId !== tool.clientId)
    throw notFound('This tool has no link with this resourceLinkId in the course.');
  return fields;
}

/** AGS 2.0 §3.2.4: each body has a media type of its own. */
export function checkType({ headers }: Call, type: string): void {
  if (headers['content-type']?.split(';')[0]?.trim().toLowerCase() !== type)
    throw new Refusal(415, 'invalid_request', `content-type must be ${type}.`);
}
