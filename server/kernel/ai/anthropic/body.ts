import { takesFormat } from '../capabilities.ts';
import type { Capabilities, ChatMessage, ChatRequest } from '../provider.ts';
import { parseArguments } from '../shared/parse-arguments.ts';
import { type Dialect, nameForWire, narrowSchema, tellSchema } from '../shared/schema.ts';

const dialect: Dialect = { keywords: new Set(), optional: true };

/** The API wants a limit. This one holds for every model that is still served. */
const defaultMaxTokens = 8192;

export interface MessagesBody {
  readonly body: Record<string, unknown>;
  /** The answer comes as the input of this tool, since the model takes no format. */
  readonly answerTool: string | undefined;
}

export function toMessagesBody(request: ChatRequest, can: Capabilities): MessagesBody {
  const { model, schema, tools = [], temperature, maxTokens = defaultMaxTokens } = request;
  const narrow = schema && can.jsonSchema ? narrowSchema(schema.schema, dialect) : undefined;
  const hasFormat = narrow !== undefined && takesFormat(model);
  const isTold = schema && (!can.jsonSchema || (narrow === undefined && schema.schema.type !== 'object'));
  const answerTool = schema && !hasFormat && !isTold ? nameForWire(schema.name) : undefined;
  const messages = isTold ? tellSchema(request) : request.messages;
  const system = messages
    .filter((message) => message.role === 'system')
    .map((message) => message.content)
    .join('\n\n');
  const offered = [
    ...tools.map(({ name, description, parameters }) => ({ name, description, input_schema: parameters })),
    ...(answerTool
      ? [{ name: answerTool, description: 'Gives the answer.', input_schema: schema!.schema }]
      : []),
  ];
  return {
    answerTool,
    body: {
      model,
      max_tokens: maxTokens,
      stream: true,
      messages: toTurns(messages),
      ...(system !== '' && { system }),
      ...(hasFormat && { output_config: { format: { type: 'json_schema', schema: narrow } } }),
      ...(offered.length > 0 && { tools: offered }),
      ...(answerTool && {
        // With other tools at hand the model must be free to call those first.
        tool_choice: tools.length > 0 ? { type: 'any' } : { type: 'tool', name: answerTool },
      }),
      ...(temperature !== undefined && can.temperature && { temperature: Math.min(1, temperature) }),
    },
  };
}

interface Turn {
  readonly role: 'user' | 'assistant';
  readonly content: Record<string, unknown>[];
}

/** Answers of tools are said by the user here, all of a round in one turn. */
function toTurns(messages: readonly ChatMessage[]): Turn[] {
  const turns: Turn[] = [];
  for (const message of messages) {
    if (message.role === 'system') continue;
    const role = message.role === 'assistant' ? 'assistant' : 'user';
    const last = turns.at(-1);
    if (last?.role === role) last.content.push(...toBlocks(message));
    else turns.push({ role, content: toBlocks(message) });
  }
  return turns;
}

function toBlocks(message: ChatMessage): Record<string, unknown>[] {
  if (message.role === 'tool')
    return [{ type: 'tool_result', tool_use_id: message.toolCallId, content: message.content }];
  const said =
    typeof message.content !== 'string'
      ? message.content.map((part) =>
          part.type === 'text'
            ? { type: 'text', text: part.text }
            : {
                type: 'image',
                source: {
                  type: 'base64',
                  media_type: part.mediaType,
                  data: Buffer.from(part.data).toString('base64'),
                },
              },
        )
      : message.content === ''
        ? []
        : [{ type: 'text', text: message.content }];
  if (message.role !== 'assistant') return said;
  const calls = (message.toolCalls ?? []).map(({ id, name, arguments: args }) => ({
    type: 'tool_use',
    id,
    name,
    input: parseArguments(args),
  }));
  return [...said, ...calls];
}
