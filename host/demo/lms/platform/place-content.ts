import { randomUUID } from 'node:crypto';
import type { Course, LineItem, ResourceLink, WebLink } from './course.ts';
import { readLineItemFields } from './services/line-items.ts';
import { invalid } from './services/service.ts';
import { nameTool, type RegisteredTool, targetOf } from './tool.ts';
import type { DeepLinkingWish } from './visit.ts';
import { placeableTypes } from './write-message.ts';

/** What one content item becomes (Deep Linking 2.0 §3.2). */
interface Planned {
  readonly link?: ResourceLink;
  readonly webLink?: WebLink;
  readonly lineItem?: LineItem;
}

type Given = Readonly<Record<string, unknown>>;

/** Puts content that a tool chose into the course: all of it, or nothing. Gives the titles. Throws a `Refusal`. */
export function placeContent(
  course: Course,
  tool: RegisteredTool,
  items: unknown,
  wish: DeepLinkingWish,
): string[] {
  if (!Array.isArray(items)) throw invalid('content_items must be a list.');
  if (items.length > 1 && wish.acceptMultiple === false) throw invalid('Only one item was asked for.');
  const planned = items.map((item) => planItem(tool, item, wish));
  for (const { link, webLink, lineItem } of planned) {
    if (link) course.links.set(link.id, link);
    if (webLink) course.webLinks.set(webLink.id, webLink);
    if (lineItem) course.lineItems.set(lineItem.id, lineItem);
  }
  return planned.map(({ link, webLink }) => (link ?? webLink!).title);
}

function planItem(tool: RegisteredTool, item: unknown, wish: DeepLinkingWish): Planned {
  const given = readObject(item, 'Each content item');
  const accepted: readonly string[] = wish.acceptTypes ?? placeableTypes;
  const { type } = given;
  if (typeof type !== 'string' || !accepted.includes(type))
    throw invalid(`This course takes ${accepted.join(' and ')}, not ${String(type)}.`);
  const common = {
    id: randomUUID(),
    title: readText(given, 'title'),
    text: readText(given, 'text'),
    section: wish.section,
  };
  if (type === 'link') {
    const url = readAddress(given);
    if (url === undefined) throw invalid('A link needs its url.');
    return { webLink: { ...common, title: common.title ?? url, url } };
  }
  const { id: resourceLinkId, title = nameTool(tool) } = common;
  const { clientId } = tool;
  const link: ResourceLink = {
    ...common,
    title,
    clientId,
    targetLinkUri: readAddress(given) ?? targetOf(tool),
    custom: readCustom(given.custom),
    // Deep Linking 2.0 §3.2.1: a tool that names only a window wants one.
    inWindow: given.window !== undefined && given.iframe === undefined,
  };
  if (given.lineItem === undefined || wish.acceptLineItem === false) return { link };
  const fields = readLineItemFields(readObject(given.lineItem, 'lineItem'));
  return {
    link,
    lineItem: { ...fields, id: randomUUID(), clientId, label: fields.label || title, resourceLinkId },
  };
}

function readObject(value: unknown, what: string): Given {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Given;
  throw invalid(`${what} must be an object.`);
}

function readText(given: Given, name: string): string | undefined {
  const value = given[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw invalid(`${name} must be a text.`);
  return value.trim().slice(0, 500) || undefined;
}

function readAddress(given: Given): string | undefined {
  const url = readText(given, 'url');
  if (url !== undefined && !(URL.canParse(url) && /^https?:/.test(url)))
    throw invalid('url must be a web address.');
  return url;
}

/** LTI 1.3 Core §5.4.6: texts only. */
function readCustom(value: unknown): Readonly<Record<string, string>> | undefined {
  if (value === undefined) return undefined;
  const entries = Object.entries(readObject(value, 'custom'));
  if (entries.some(([, each]) => typeof each !== 'string')) throw invalid('custom must hold texts only.');
  return Object.fromEntries(entries) as Record<string, string>;
}
