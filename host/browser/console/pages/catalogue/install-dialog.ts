import 'inlay/widgets/button';
import 'inlay/widgets/dialog';
import 'inlay/widgets/notice';
import 'inlay/widgets/progress-steps';
import { isAppError } from 'inlay/sdk/web';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Installation, ModuleFacts } from '../../../api/api-types.ts';
import { changeInstallation, findInstallation, installModule } from '../../../api/module-calls.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { Deed } from '../../parts/deed.ts';
import { focusField } from '../../parts/focus-field.ts';
import { listSteps } from '../../parts/modules/list-steps.ts';
import { isMoving } from '../../parts/modules/module-state.ts';
import { renderOrigin } from '../../parts/modules/render-origin.ts';
import {
  permissionStyles,
  renderHosts,
  renderPermissions,
  renderPrivacy,
} from '../../parts/modules/render-permissions.ts';
import { renderPlaces } from '../../parts/modules/render-places.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { Poll } from '../../parts/poll.ts';
import { renderFault } from '../../parts/render-fault.ts';
import { listMissingSettings } from '../../parts/settings/new-settings.ts';
import '../../parts/settings/setting-fields.ts';
import type { SettingFields } from '../../parts/settings/setting-fields.ts';
import { findWayToWidget } from './way-to-widget.ts';

/**
 * The way to an installed module: what it may do, the settings it cannot do without, how far it has come, and where
 * to find it then.
 * @fires console-module-installed - `detail` is the installation.
 */
@customElement('console-install-dialog')
export class InstallDialog extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    permissionStyles,
    css`
      :host {
        display: contents;
      }
      h3 {
        margin-block-end: var(--inlay-space-2);
        font-size: var(--inlay-font-size-m);
        font-weight: 600;
      }
      .foot {
        display: contents;
      }
    `,
  ];

  @state() private module: ModuleFacts | undefined;
  @state() private step: 'consent' | 'settings' | 'progress' = 'consent';
  @state() private open = false;
  @state() private made: Installation | undefined;
  /** The installation that was removed and can still come back. */
  @state() private kept = '';
  @query('console-setting-fields') private fields!: SettingFields | null;

  readonly #deed = new Deed(this);

  constructor() {
    super();
    new Poll(this, this.#look, () => this.open && this.made !== undefined && isMoving(this.made), 1000);
  }

  /** Asks whether to install a module. */
  ask(module: ModuleFacts): void {
    this.module = module;
    this.step = 'consent';
    this.made = undefined;
    this.kept = '';
    this.#deed.clear();
    this.open = true;
  }

  #close = (): void => {
    this.open = false;
  };

  get #asked(): readonly string[] {
    return this.module ? listMissingSettings(this.module.settingsSchema, {}) : [];
  }

  #agree = async (): Promise<void> => {
    if (this.step === 'consent' && this.#asked.length > 0) {
      this.step = 'settings';
      await this.updateComplete;
      this.fields?.focus();
      return;
    }
    const settings = this.fields ? this.fields.collect() : {};
    if (settings) await this.#install(settings);
  };

  async #install(settings: Readonly<Record<string, unknown>>): Promise<void> {
    const { module, version, permissions } = this.module!;
    let isPlaced: boolean | undefined;
    await this.#deed.run('install', async () => {
      try {
        const granted = permissions.map(({ name }) => name);
        this.#note(await installModule({ module, version, permissions: granted, settings }));
      } catch (error) {
        isPlaced = this.fields?.refuse(error);
        if (isAppError(error) && error.code === 'installations.in_grace') this.kept = String(error.data?.id);
        throw error;
      }
    });
    // What was agreed to may be longer than the screen, and the reason stands below it.
    if (this.#deed.fault && !isPlaced) await focusField(this, '[role="alert"] inlay-notice');
  }

  #note(made: Installation): void {
    this.made = made;
    this.step = 'progress';
    if (!isMoving(made))
      this.dispatchEvent(new CustomEvent<Installation>('console-module-installed', { detail: made }));
  }

  #look = async (): Promise<void> => {
    if (!this.open || !this.made || !isMoving(this.made)) return;
    const made = await findInstallation(this.made.id).catch(() => undefined);
    if (made) this.#note(made);
  };

  #tryAgain = (): void => {
    const { id } = this.made!;
    void this.#deed.run('again', async () => this.#note(await changeInstallation(id, { state: 'active' })));
  };

  protected override render(): TemplateResult {
    const { module, step } = this;
    const name = module?.name ?? '';
    const isLast = step === 'settings' || this.#asked.length === 0;
    return html`<inlay-dialog
      heading=${this.t(this.made?.state === 'active' ? 'module.installed' : 'module.installTitle', { name })}
      confirm-label=${this.t(isLast ? (step === 'settings' ? 'module.install' : 'module.agree') : 'module.agreeNext')}
      cancel-label=${this.t('cancel')}
      ?open=${this.open}
      ?busy=${this.#deed.doing !== undefined}
      @inlay-confirm=${this.#agree}
      @inlay-cancel=${this.#close}
    >
      ${module && this.open ? this.#renderStep(module) : nothing}
      ${step === 'progress' ? html`<div slot="footer" class="foot">${this.#renderFoot()}</div>` : nothing}
    </inlay-dialog>`;
  }

  #renderStep(module: ModuleFacts): TemplateResult {
    switch (this.step) {
      case 'consent':
        return this.#renderConsent(module);
      case 'settings':
        return html`<div class="stack">
          <p>${this.t('module.settingsFirst', { name: module.name })}</p>
          <console-setting-fields .schema=${module.settingsSchema} .only=${this.#asked}></console-setting-fields>
          ${this.#renderFault()}
        </div>`;
      case 'progress':
        return html`<div class="stack">
          <inlay-progress-steps
            label=${this.t('module.state.installing')}
            .steps=${listSteps(this.made!, 'install', this.texts)}
          ></inlay-progress-steps>
          ${this.made?.state === 'active' ? html`<p role="status">${this.#describeDone()}</p>` : nothing}
          ${renderFault(this.#deed.fault)}
        </div>`;
    }
  }

  #renderConsent(module: ModuleFacts): TemplateResult {
    const { name, network, permissions, widgets } = module;
    // What is longer than the screen must be scrolled by keys, too.
    return html`<div class="stack" role="group" tabindex="0" aria-label=${this.t('module.permissions')}>
      ${renderOrigin(module, this.texts)}
      <section>
        <p>${this.t('module.installText')}</p>
      </section>
      ${renderPermissions(permissions, this.texts)}
      ${widgets.length > 0 ? html`<section><h3>${this.t('module.widgets')}</h3>${renderPlaces(widgets, this.texts)}</section>` : nothing}
      <section><h3>${this.t('module.privacy')}</h3>${renderPrivacy(module, this.texts)}</section>
      ${network.length > 0 ? html`<section><h3>${this.t('module.hosts')}</h3>${renderHosts(network, this.texts)}</section>` : nothing}
      ${this.#asked.length > 0 ? html`<p class="quiet">${this.t('module.settingsNext', { name })}</p>` : nothing}
      ${this.#renderFault()}
    </div>`;
  }

  #renderFault(): TemplateResult {
    const way = html` <a href="/console/modules/${this.kept}?tab=life" @click=${this.#close}>${this.t('module.toKept')}</a>`;
    return renderFault(this.#deed.fault, this.kept ? way : nothing);
  }

  #describeDone(): string {
    const way = findWayToWidget(this.made!);
    return this.t(way ? `module.done.${way.kind}` : 'module.done.none', {
      name: this.made!.name,
      widget: way?.title ?? '',
    });
  }

  #renderFoot(): TemplateResult {
    const { made } = this;
    if (!made || isMoving(made))
      return html`<inlay-button @click=${this.#close}>${this.t('module.waitOutside')}</inlay-button>`;
    const manage = html`<inlay-button href="/console/modules/${made.id}" @click=${this.#close}>${this.t('catalogue.manage')}</inlay-button>`;
    if (made.state === 'failed') {
      return html`${manage}<inlay-button variant="primary" ?loading=${this.#deed.doing === 'again'} @click=${this.#tryAgain}
          >${this.t('module.tryAgain')}</inlay-button
        >`;
    }
    const way = findWayToWidget(made);
    return way
      ? html`${manage}<inlay-button variant="primary" href=${way.href} @click=${this.#close}>${this.t(`module.go.${way.kind}`)}</inlay-button>`
      : manage;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-install-dialog': InstallDialog;
  }
}
