import 'inlay/widgets/skeleton';
import 'inlay/widgets/text-field';
import { Task } from '@lit/task';
import { isAppError } from 'inlay/sdk/web';
import type { TextField } from 'inlay/widgets/text-field';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { answerOf, api } from '../../../api/client.ts';
import { describeError } from '../../parts/describe-error.ts';
import { renderFailure } from '../../parts/render-list.ts';
import { namePlatform, sayLms } from '../connections/kinds.ts';
import { type AddressName, addressNames, fillAddresses, profileOf, readHost } from './connect-draft.ts';
import { ConnectStep } from './connect-step.ts';
import { loadTool, type Tool } from './lti-tool.ts';
import { nameFact } from './platform-words.ts';
import { findPath, renderPath } from './render-path.ts';
import { splitTarget } from './target-field.ts';

/** What the LMS says of itself. Where we know the LMS, its addresses follow from its host. */
@customElement('console-from-lms-step')
export class FromLmsStep extends ConnectStep {
  @state() private written = '';
  @state() private opened = false;

  readonly #tool = new Task(this, { task: loadTool, args: () => [] as const });

  #pattern(tool: Tool) {
    return tool.profiles[profileOf(this.way)].platform;
  }

  #asksHost(tool: Tool): boolean {
    return addressNames.some((name) => this.#pattern(tool)?.[name].includes('{host}'));
  }

  #onHost = (event: Event): void => {
    this.written = (event.target as TextField).value;
    this.change({ host: readHost(this.written) ?? '' });
    const { host: _, ...rest } = this.faults;
    this.faults = rest;
  };

  #onAddress = (event: Event): void => {
    const { name, value } = event.target as TextField;
    this.change({ addresses: { ...this.draft.addresses, [name]: value } });
    this.faults = { ...this.faults, [name]: '' };
  };

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const tool = this.#tool.value;
    if (!tool) return;
    const addresses = this.#trimmed(tool);
    const clientId = this.draft.clientId.trim();
    const wrong = addressNames.filter((name) => !isAddress(name, addresses[name]));
    // While the host is missing, what follows from it is missing with it.
    const hostMissing = this.#asksHost(tool) && !this.draft.host && wrong.length > 0;
    const rest = hostMissing || (wrong.length > 0 && !clientId) ? [] : wrong;
    if (rest.length > 0) this.opened = true;
    const faults = {
      host: hostMissing ? this.t(this.written ? 'from.hostWrong' : 'from.hostMissing') : '',
      clientId: clientId ? '' : this.t('from.clientIdMissing'),
      ...Object.fromEntries(rest.map((name) => [name, this.t('from.addressWrong')])),
    };
    if (await this.showFaults(faults)) return;
    await this.attempt(() => this.#create(addresses));
  };

  #trimmed(tool: Tool): Record<AddressName, string> {
    const filled = fillAddresses(this.#pattern(tool), this.draft);
    return Object.fromEntries(addressNames.map((name) => [name, filled[name].trim()])) as typeof filled;
  }

  async #create(addresses: Record<AddressName, string>): Promise<void> {
    const { name, clientId, deploymentId, positionId } = this.draft;
    const deployments = deploymentId.split(/[\s,;]+/).filter(Boolean);
    const body = {
      name: name.trim(),
      profile: profileOf(this.way),
      clientId: clientId.trim(),
      ...addresses,
      ...(deployments.length > 0 && { deploymentIds: deployments }),
      ...splitTarget(this.draft),
      ...(positionId && { positionId }),
    };
    const { data } = await answerOf(api.POST('/api/v1/connections/lti', { body }));
    this.tell({ change: { connectionId: data.id }, go: 'next' });
  }

  protected override takeFailure(error: unknown): void {
    const field = isAppError(error) ? fieldOf(error) : undefined;
    if (!field) {
      super.takeFailure(error);
      return;
    }
    if ((addressNames as readonly string[]).includes(field)) this.opened = true;
    void this.showFaults({ [field]: describeError(error, this.texts).reason });
  }

  protected override render(): unknown {
    return this.#tool.render({
      pending: () => html`<inlay-skeleton class="card" lines="8" aria-busy="true"></inlay-skeleton>`,
      error: (error) => renderFailure(error, this.texts, () => this.#tool.run()),
      complete: (tool) => this.#renderForm(tool),
    });
  }

  #renderForm(tool: Tool): TemplateResult {
    const platform = profileOf(this.way);
    const { clientId, deploymentId, host } = this.draft;
    const known = this.#pattern(tool) !== null;
    return html`<form novalidate class="step card" @submit=${this.#submit}>
      <p class="intro">${sayLms(this.texts, 'from.intro', platform)}</p>
      ${renderPath(findPath('from', platform, this.texts))}
      ${
        this.#asksHost(tool)
          ? html`<inlay-text-field
              class="narrow"
              name="host"
              type="url"
              label=${this.t('from.host', { lms: namePlatform(platform, this.texts) })}
              hint=${this.t('from.hostHint')}
              placeholder=${hostExamples[platform]}
              .value=${this.written || host}
              error=${this.faults.host ?? ''}
              @input=${this.#onHost}
            ></inlay-text-field>`
          : nothing
      }
      <div class="pair">
        <inlay-text-field
          name="clientId"
          label=${this.t('from.field.clientId')}
          hint=${this.#hint('clientId')}
          max-length="300"
          .value=${clientId}
          error=${this.faults.clientId ?? ''}
          @input=${this.onInput}
        ></inlay-text-field>
        <inlay-text-field
          name="deploymentId"
          label=${this.t('from.field.deploymentId')}
          hint=${`${this.#hint('deploymentId')} ${this.t('from.deploymentHint')}`.trim()}
          .value=${deploymentId}
          @input=${this.onInput}
        ></inlay-text-field>
      </div>
      ${known ? this.#renderFolded(tool) : this.#renderAddresses(tool)}
      ${this.renderFailure()} ${this.renderFoot(this.t('connections.create'))}
    </form>`;
  }

  #renderFolded(tool: Tool): TemplateResult {
    return html`<details
      ?open=${this.opened}
      @toggle=${(event: Event) => {
        this.opened = (event.target as HTMLDetailsElement).open;
      }}
    >
      <summary>${this.t('from.addresses')}</summary>
      <div class="inside">
        <p class="quiet small intro">${this.t('from.addressesHint')}</p>
        ${this.#renderAddresses(tool)}
      </div>
    </details>`;
  }

  #renderAddresses(tool: Tool): TemplateResult {
    const filled = fillAddresses(this.#pattern(tool), this.draft);
    return html`${addressNames.map(
      (name) => html`<inlay-text-field
        name=${name}
        type="url"
        label=${this.t(`from.field.${name}`)}
        hint=${this.#hint(name)}
        placeholder="https://"
        .value=${filled[name]}
        error=${this.faults[name] ?? ''}
        @input=${this.#onAddress}
      ></inlay-text-field>`,
    )}`;
  }

  /** What the field is called on the LMS's own screen. */
  #hint(name: string): string {
    const theirs = nameFact(profileOf(this.way), name);
    const isNews = theirs && theirs.toLowerCase() !== this.t(`from.field.${name}`).toLowerCase();
    return isNews ? this.t('from.called', { name: theirs }) : '';
  }
}

const hostExamples: Readonly<Record<string, string>> = {
  canvas: 'https://school.instructure.com',
  moodle: 'https://moodle.school.example',
  brightspace: 'https://school.brightspace.com',
  blackboard: 'https://school.blackboard.com',
};

/** An issuer may be any text, in theory; all else must be an address. */
const isAddress = (name: AddressName, text: string): boolean =>
  name === 'issuer' ? text !== '' : /^https?:\/\/[^\s]+$/.test(text);

function fieldOf({ code, data }: { code: string; data?: unknown }): string | undefined {
  if (code === 'lti.address_refused') return (data as { field?: string } | undefined)?.field;
  return code === 'lti.pair_taken' ? 'clientId' : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'console-from-lms-step': FromLmsStep;
  }
}
