import 'inlay/widgets/error-card';
import 'inlay/widgets/skeleton';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { OpenedLaunch } from '../../api/api-types.ts';
import { answerOf, api } from '../../api/client.ts';
import { keepToken, type TokenKeeper } from '../../client/launch-client.ts';
import type { FrameOptions } from '../../mount/mount-frame.ts';
import type { Mount } from '../../mount/mount-widget.ts';
import { onThemeChange, shownTheme } from '../shell/preferences.ts';
import { ConsoleElement } from './console-element.ts';
import { describeError, type ToldError } from './describe-error.ts';
import type { OfferedWidget } from './installations.ts';
import { createConsoleContext, createFrameHooks } from './widget-context.ts';

/** Opens a launch and shows one widget of a module; an error card in its place where that fails. */
@customElement('console-module-widget')
export class ModuleWidget extends ConsoleElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: block;
      }
      .slot:empty {
        display: none;
      }
    `,
  ];

  @property({ attribute: false }) offered!: OfferedWidget;
  @property({ attribute: false }) subjectId: string | undefined;
  @property({ attribute: false }) positionId: string | undefined;

  @state() private failure: ToldError | undefined;
  @state() private opening = true;

  #mount: Mount | undefined;
  #tokens: TokenKeeper | undefined;
  #locale = '';
  #turn = 0;
  #stopFollowing: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopFollowing = onThemeChange((theme) => this.#mount?.update({ theme }));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopFollowing?.();
    this.#close();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const isNew = (['offered', 'subjectId', 'positionId'] as const).some((name) => changed.has(name));
    if (isNew || this.#locale !== this.texts.locale) void this.reopen();
  }

  /** Starts anew, with a launch that knows what has changed. */
  reopen = async (): Promise<void> => {
    this.#close();
    const turn = this.#turn;
    this.#locale = this.texts.locale;
    this.failure = undefined;
    this.opening = true;
    try {
      const [opened, { mountWidget }] = await Promise.all([
        this.#openLaunch(),
        import('../../mount/mount-widget.ts'),
      ]);
      // Nothing of a stranger's runs in this page.
      const framed = opened.mount.frame === null ? undefined : await import('../../mount/mount-frame.ts');
      if (turn !== this.#turn || !this.isConnected) return;
      const place = this.renderRoot.querySelector<HTMLElement>('.slot')!;
      if (framed) {
        // It keeps its room and says by itself that it loads.
        this.opening = false;
        this.#mount = framed.mountFrame(place, this.#describeFrame(opened));
      } else {
        const { module, version, widget, remoteEntry, sizes } = opened.mount;
        this.#tokens = keepToken(opened);
        const context = createConsoleContext(opened, this.#tokens, this);
        this.#mount = mountWidget(place, { module, version, widget, remoteEntry, sizes, context });
      }
      await this.#mount.settled;
    } catch (error) {
      if (turn === this.#turn) this.failure = describeError(error, this.texts);
    } finally {
      if (turn === this.#turn) this.opening = false;
    }
  };

  #describeFrame(opened: OpenedLaunch): FrameOptions {
    const { token, expiresAt, launch, settings, mount } = opened;
    const { module, widget, title, minHeight, frame } = mount;
    return {
      ...{ module, widget, title, minHeight },
      address: frame ?? '',
      locale: launch.locale,
      theme: shownTheme(),
      launch: { token, expiresAt, launch, settings },
      ...createFrameHooks(opened, this),
    };
  }

  async #openLaunch(): Promise<OpenedLaunch> {
    const { module, widget } = this.offered;
    const body = {
      module,
      widget,
      locale: this.texts.locale,
      ...(this.subjectId && { subjectId: this.subjectId }),
      ...(this.positionId && { positionId: this.positionId }),
    };
    return (await answerOf(api.POST('/api/v1/launches/console', { body }))).data as OpenedLaunch;
  }

  #close(): void {
    this.#turn += 1;
    this.#mount?.unmount();
    this.#mount = undefined;
    this.#tokens?.stop();
  }

  protected override render(): TemplateResult {
    return html`
      ${
        this.failure
          ? html`<inlay-error-card
              reason=${this.failure.reason}
              reference=${this.failure.reference}
              retryable
              @inlay-retry=${this.reopen}
            ></inlay-error-card>`
          : ''
      }
      ${this.opening ? html`<inlay-skeleton shape="block" aria-busy="true"></inlay-skeleton>` : ''}
      <div class="slot"></div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-module-widget': ModuleWidget;
  }
}
