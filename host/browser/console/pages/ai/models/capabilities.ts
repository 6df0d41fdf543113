import type { Translator } from 'inlay/widgets/i18n';
import { css, html, type TemplateResult } from 'lit';
import type { AiClassName, AiProvider } from '../../../../api/api-types.ts';
import { icon } from '../../../parts/icons.ts';

/** What is told of a model, in this order. */
const told = [
  'chat',
  'jsonSchema',
  'tools',
  'stream',
  'seed',
  'temperature',
  'vision',
  'embed',
  'transcribe',
  'speak',
  'audio',
] as const;

/** What a model was seen to do or not. */
export type Facts = Readonly<Record<string, unknown>>;

/** The field that says how long an answer may be; it is part of the facts and of no interest to most. */
export const maxTokensField = 'maxTokensField';

export const capabilityStyles = css`
  .abilities {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 180px), 1fr));
    gap: var(--inlay-space-1) var(--inlay-space-4);
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: var(--inlay-font-size-s);
  }
  .abilities li {
    display: flex;
    align-items: start;
    gap: var(--inlay-space-2);
  }
  .abilities .icon {
    flex: none;
    color: var(--inlay-positive);
  }
  .abilities .no {
    color: var(--inlay-text-quiet);
  }
  .abilities .no .icon {
    color: inherit;
  }
`;

/** A list of what a model can do, and of what it was seen not to do. What nobody tried is left out. */
export function renderCapabilities(facts: Facts, t: Translator): TemplateResult {
  const known = told.filter((name) => typeof facts[name] === 'boolean');
  const sorted = [...known.filter((name) => facts[name]), ...known.filter((name) => !facts[name])];
  return html`<ul class="abilities">
    ${sorted.map((name) => {
      const can = facts[name] === true;
      return html`<li class=${can ? '' : 'no'}>
        ${icon(can ? 'check' : 'close')}<span
          >${t(`ai.can.${name}`)}<span class="visually-hidden">: ${t(can ? 'ai.yes' : 'ai.no')}</span></span
        >
      </li>`;
    })}
  </ul>`;
}

const needed: Readonly<Record<AiClassName, string>> = {
  fast: 'chat',
  strong: 'chat',
  embed: 'embed',
  transcribe: 'transcribe',
  speak: 'speak',
};

/** Whether a model was seen not to do what a class is for; undefined where nobody tried. */
export function suitsClass(
  provider: AiProvider | undefined,
  model: string,
  name: AiClassName,
): boolean | undefined {
  const fact = provider?.found[model]?.[needed[name]];
  return typeof fact === 'boolean' ? fact : undefined;
}

const purposes: Partial<Record<AiClassName, RegExp>> = {
  embed: /embed|(^|[-_/])(bge|e5|gte|minilm|nomic|mxbai|arctic)([-_.:]|$)/i,
  transcribe: /whisper|transcribe/i,
  speak: /(^|[-_/])(tts|kokoro|piper)([-_.:]|$)/i,
};
const noChat = /embed|whisper|transcribe|(^|[-_/])tts|dall-e|image|moderation|sora|realtime|davinci|babbage/i;

/** Models with those first that, by their names, are made for a class. */
export function sortModels(models: readonly string[], name: AiClassName): string[] {
  const fits = (model: string): boolean => purposes[name]?.test(model) ?? !noChat.test(model);
  return models.toSorted((one, other) => Number(fits(other)) - Number(fits(one)) || one.localeCompare(other));
}
