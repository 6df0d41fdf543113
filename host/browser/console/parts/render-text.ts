import { html, type TemplateResult } from 'lit';

type Block =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: string[] };

/** Shows a text that somebody wrote plainly or in simple Markdown: headings, lists, bold, emphasis. All else stands as written. */
export function renderText(text: string): TemplateResult[] {
  return readBlocks(text).map((block) => {
    if ('items' in block) {
      return html`<ul>
        ${block.items.map((item) => html`<li>${renderInline(item)}</li>`)}
      </ul>`;
    }
    const text = renderInline(block.text);
    return block.kind === 'heading' ? html`<h2>${text}</h2>` : html`<p>${text}</p>`;
  });
}

function readBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let isAfterBlank = true;
  for (const line of text.split(/\r?\n/).map((each) => each.trim())) {
    const last = blocks.at(-1);
    const [, heading] = /^#{1,6}\s+(.+?)\s*#*$/.exec(line) ?? [];
    const [, item] = /^(?:[-*•–]|\d+[.)])\s+(.+)$/.exec(line) ?? [];
    if (line === '') {
      isAfterBlank = true;
      continue;
    }
    if (heading) blocks.push({ kind: 'heading', text: heading });
    else if (item && last?.kind === 'list') last.items.push(item);
    else if (item) blocks.push({ kind: 'list', items: [item] });
    else if (!isAfterBlank && last?.kind === 'list') last.items.push(`${last.items.pop()} ${line}`);
    else if (!isAfterBlank && last?.kind === 'paragraph') {
      blocks[blocks.length - 1] = { kind: 'paragraph', text: `${last.text}\n${line}` };
    } else blocks.push({ kind: 'paragraph', text: line });
    isAfterBlank = false;
  }
  return blocks;
}

/** `**bold**` and `__bold__`; in what is left, `*emphasis*` of whole words. */
const renderInline = (text: string): unknown[] =>
  text
    .split(/(?:\*\*|__)(?=\S)(.+?)(?<=\S)(?:\*\*|__)/)
    .map((part, at) => (at % 2 === 1 ? html`<b>${part}</b>` : renderEmphasis(part)));

const renderEmphasis = (text: string): unknown[] =>
  text
    .split(/(?<![\p{L}\p{N}*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\p{L}\p{N}*])/u)
    .map((part, at) => (at % 2 === 1 ? html`<em>${part}</em>` : part));
