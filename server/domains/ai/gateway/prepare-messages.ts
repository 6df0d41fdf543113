import { detectInjection } from 'inlay/sdk';
import type { ChatMessage, ImagePart, TextPart } from '../../../kernel/ai/index.ts';
import { fenceDocument, fenceRule } from '../injection/fence.ts';
import { createMask, type Mask } from '../masking/mask.ts';
import type { AskAnswer, AskMessage, AskRequest } from './request.ts';

export interface PreparedMessages {
  readonly messages: readonly ChatMessage[];
  readonly injections: AskAnswer['injections'];
  readonly mask: Mask | undefined;
}

/** What leaves: documents fenced, personal data hidden. */
export function prepareMessages({
  messages,
  mask: known,
}: Pick<AskRequest, 'messages' | 'mask'>): PreparedMessages {
  const texts = messages.flatMap(({ content }) => listTexts(content));
  const mask = known && createMask(texts, known);
  const hide = mask ? mask.hide : (text: string) => text;
  const injections = messages.flatMap(({ content }) =>
    typeof content === 'string'
      ? []
      : content.flatMap((part) =>
          part.type === 'document'
            ? detectInjection(part.text).map((each) => ({ ...each, document: part.name }))
            : [],
        ),
  );
  const prepared = messages.map((message) => prepareMessage(message, hide));
  const hasDocuments = messages.some(
    ({ content }) => typeof content !== 'string' && content.some(({ type }) => type === 'document'),
  );
  return { messages: hasDocuments ? addRule(prepared) : prepared, injections, mask };
}

function listTexts(content: AskMessage['content']): string[] {
  if (typeof content === 'string') return [content];
  return content.flatMap((part) => (part.type === 'image' ? [] : [part.text]));
}

function prepareMessage({ role, content }: AskMessage, hide: (text: string) => string): ChatMessage {
  if (typeof content === 'string') return { role, content: hide(content) };
  const parts = content.map((part): TextPart | ImagePart => {
    if (part.type === 'image') return part;
    const text = hide(part.text);
    return { type: 'text', text: part.type === 'document' ? fenceDocument({ name: part.name, text }) : text };
  });
  if (role === 'user' && parts.some(({ type }) => type === 'image')) return { role, content: parts };
  const text = parts.flatMap((part) => (part.type === 'text' ? part.text : [])).join('\n\n');
  return { role, content: text };
}

/** Said by whom the model believes most. */
function addRule(messages: readonly ChatMessage[]): ChatMessage[] {
  const [first, ...rest] = messages;
  if (first?.role === 'system') return [{ ...first, content: `${first.content}\n\n${fenceRule}` }, ...rest];
  return [{ role: 'system', content: fenceRule }, ...messages];
}
