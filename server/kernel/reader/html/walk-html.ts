import type { DocumentLine, HiddenReason } from 'inlay/sdk';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { FlowLayout, FlowRun } from '../flow-layout.ts';
import { isAlike } from '../unseen.ts';
import { findStyleRules, readStyle } from './hidden-style.ts';

const skipped = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'svg',
  'iframe',
  'object',
  'select',
  'title',
]);
const blocks = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly link: string | undefined;
  readonly hidden: HiddenReason | undefined;
  readonly color: string;
  readonly background: string;
}

/** Adds the text of a parsed page to the layout, block by block. Returns the page's language. */
export function walkHtml(document: Tree.Document, layout: FlowLayout): string | undefined {
  const rules = findStyleRules(document);
  let language: string | undefined;
  let runs: FlowRun[] = [];
  let place: { heading?: number; list?: number; cell?: NonNullable<DocumentLine['cell']> } = {};
  let beside = false;
  let lists = -1;
  let tables = 0;

  const flush = () => {
    if (runs.some((run) => run.text.trim() !== '')) {
      layout.add(runs, { ...place, beside });
      // Only the first line of an item carries its mark.
      const { list: _, ...rest } = place;
      place = rest;
      beside = false;
    }
    runs = [];
  };

  const visit = (node: Tree.ChildNode, look: Look): void => {
    if (node.nodeName === '#text') {
      const text = (node as Tree.TextNode).value;
      const reason = look.hidden ?? (isAlike(look.color, look.background) ? 'color' : undefined);
      if (reason) layout.hide(reason, text);
      else runs.push({ text, bold: look.bold, italic: look.italic, link: look.link });
      return;
    }
    if (!('tagName' in node) || skipped.has(node.tagName)) return;
    visitElement(node, look);
  };

  const visitElement = (element: Tree.Element, outer: Look): void => {
    const tag = element.tagName;
    const attribute = (name: string) => element.attrs.find((a) => a.name === name)?.value;
    if (tag === 'html') language = attribute('lang') || undefined;
    const href = tag === 'a' ? attribute('href') : undefined;
    const style = attribute('style') ?? '';
    const { hidden, color, background } = readStyle(element, rules);
    const look: Look = {
      bold:
        outer.bold ||
        /^(?:b|strong|th|h[1-6])$/.test(tag) ||
        /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style),
      italic: outer.italic || /^(?:i|em|cite)$/.test(tag) || /font-style\s*:\s*italic/i.test(style),
      link: href && /^(?:https?:|mailto:|tel:)/i.test(href) ? href : outer.link,
      hidden: outer.hidden ?? hidden,
      color: color ?? outer.color,
      background: background ?? outer.background,
    };
    if (tag === 'br') {
      flush();
      return;
    }
    const isBlock = blocks.has(tag);
    if (isBlock) flush();
    const saved = place;
    if (/^h[1-6]$/.test(tag)) place = { ...place, heading: Number(tag[1]) };
    if (tag === 'ul' || tag === 'ol') lists++;
    if (tag === 'li') place = { ...place, list: Math.max(0, lists) };
    if (tag === 'hr' || tag === 'section' || tag === 'table') layout.breakBlock();
    if (tag === 'table') tables++;
    if (tag === 'td' || tag === 'th') {
      const column = siblingIndex(element, /^t[dh]$/);
      place = {
        ...place,
        cell: { table: tables - 1, row: siblingIndex(element.parentNode, /^tr$/), column },
      };
      beside = column > 0;
    }
    for (const child of element.childNodes) visit(child, look);
    if (isBlock) flush();
    if (tag === 'ul' || tag === 'ol') lists--;
    if (tag === 'section' || tag === 'table') layout.breakBlock();
    place = saved;
  };

  for (const child of document.childNodes) {
    visit(child, {
      bold: false,
      italic: false,
      link: undefined,
      hidden: undefined,
      color: '#000000',
      background: '#ffffff',
    });
  }
  flush();
  return language;
}

function siblingIndex(node: Tree.ParentNode | null, tags: RegExp): number {
  const parent = node && 'parentNode' in node ? node.parentNode : null;
  const peers = (parent?.childNodes ?? []).filter((peer) => 'tagName' in peer && tags.test(peer.tagName));
  return Math.max(0, peers.indexOf(node as Tree.ChildNode));
}
