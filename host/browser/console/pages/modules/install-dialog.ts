import 'inlay/widgets/dialog';
import 'inlay/widgets/notice';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Installation, ModuleFacts } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { describeError } from '../../parts/describe-error.ts';
import { permissionStyles, renderPermissions } from './render-permissions.ts';

/**
 * Shows what a module will be allowed to do, and installs it when that is agreed to.
 * @fires console-module-installed - `detail` is the installation.
 */
@customElement('console-install-dialog')
export class InstallDialog extends ConsoleElement {
  static override styles = [
    tokens,
    permissionStyles,
    css`
      :host {
        display: contents;
      }
      p {
        margin: 0 0 var(--inlay-space-4);
      }
      inlay-notice {
        margin-block-start: var(--inlay-space-4);
      }
    `,
  ];

  @state() private module: ModuleFacts | undefined;
  @state() private open = false;
  @state() private busy = false;
  @state() private reason = '';

  /** Asks whether to install a module. */
  ask(module: ModuleFacts): void {
    this.module = module;
    this.reason = '';
    this.open = true;
  }

  #install = async (): Promise<void> => {
    if (this.busy || !this.module) return;
    this.busy = true;
    this.reason = '';
    try {
      const { module, permissions } = this.module;
      const body = { module, permissions: permissions.map(({ name }) => name) };
      const { data } = await answerOf(api.POST('/api/v1/installations', { body }));
      this.open = false;
      this.dispatchEvent(new CustomEvent<Installation>('console-module-installed', { detail: data }));
    } catch (error) {
      this.reason = describeError(error, this.texts).reason;
    } finally {
      this.busy = false;
    }
  };

  #cancel = (): void => {
    this.open = false;
  };

  protected override render(): TemplateResult {
    const { module } = this;
    return html`<inlay-dialog
      heading=${module ? this.t('module.installTitle', { name: module.name }) : ''}
      confirm-label=${this.t('module.agree')}
      cancel-label=${this.t('cancel')}
      ?open=${this.open}
      ?busy=${this.busy}
      @inlay-confirm=${this.#install}
      @inlay-cancel=${this.#cancel}
    >
      ${module ? html`<p>${this.t('module.installText')}</p>${renderPermissions(module, this.texts)}` : nothing}
      <div role="alert">${this.reason ? html`<inlay-notice kind="negative">${this.reason}</inlay-notice>` : nothing}</div>
    </inlay-dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-install-dialog': InstallDialog;
  }
}
