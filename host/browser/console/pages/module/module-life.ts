import 'inlay/widgets/button';
import { showToast } from 'inlay/widgets/toast';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Installation } from '../../../api/api-types.ts';
import {
  changeInstallation,
  eraseModule,
  findInstallation,
  removeModule,
  restoreModule,
  rollBackModule,
} from '../../../api/module-calls.ts';
import '../../parts/confirm-deed.ts';
import type { ConfirmDeed } from '../../parts/confirm-deed.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { Deed } from '../../parts/deed.ts';
import { isMoving } from '../../parts/modules/module-state.ts';
import { settle } from '../../parts/modules/settle.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { renderFault } from '../../parts/render-fault.ts';
import { shortDate } from '../../parts/short-date.ts';
import { router } from '../../shell/router.ts';
import './erase-dialog.ts';
import { tellChange } from '../../parts/modules/tell-change.ts';
import type { EraseDialog } from './erase-dialog.ts';
import './turn-off-dialog.ts';
import type { TurnOffDialog } from './turn-off-dialog.ts';
import './upgrade-dialog.ts';
import type { UpgradeDialog } from './upgrade-dialog.ts';

type Doing = 'active' | 'disabled' | 'restore' | 'upgrade' | 'rollback' | 'remove' | 'erase';

/** Each step of a module's life as a row: what it does, and the button that does it. */
@customElement('console-module-life')
export class ModuleLife extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    css`
      .steps {
        padding: 0;
      }
      .step {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--inlay-space-3) var(--inlay-space-5);
        padding: var(--inlay-space-4) var(--inlay-space-5);
      }
      @media (max-width: 559px) {
        .step {
          padding-inline: var(--inlay-space-4);
        }
      }
      .step + .step {
        border-block-start: 1px solid var(--inlay-line);
      }
      .step > div {
        flex: 1 1 280px;
        max-inline-size: 68ch;
      }
      h2 {
        font-size: var(--inlay-font-size-m);
      }
      console-confirm p + p {
        margin-block-start: var(--inlay-space-3);
      }
    `,
  ];

  @property({ attribute: false }) installation!: Installation;
  @query('#remove') private removal!: ConfirmDeed;
  @query('#rollback') private rollback!: ConfirmDeed;
  @query('console-turn-off-dialog') private turningOff!: TurnOffDialog;
  @query('console-upgrade-dialog') private upgrade!: UpgradeDialog;
  @query('console-erase-dialog') private erasure!: EraseDialog;

  readonly #deed = new Deed(this);

  /**
   * Does one thing and follows it to its end. Afterwards the page shows what the server has, also where it refused:
   * somebody in another tab may have been first.
   */
  async #do(name: Doing, work: () => Promise<Installation>): Promise<void> {
    const before = this.installation;
    let now: Installation | undefined;
    await this.#deed.run(name, async () => {
      now = await settle(
        await work(),
        (each) => tellChange(this, each),
        () => this.isConnected,
      );
    });
    if (now && !now.error) this.#say(name, before, now);
    else tellChange(this);
  }

  #say(name: Doing, { version: previous }: Installation, { name: module, version }: Installation): void {
    showToast(this.t(`module.now.${name}`, { name: module, version, previous }), { kind: 'positive' });
  }

  #turnOn = (): void => {
    void this.#do('active', () => changeInstallation(this.installation.id, { state: 'active' }));
  };

  /** In its dialog, where a refusal is shown. */
  #turnOff = async (): Promise<void> => {
    const before = this.installation;
    const now = await changeInstallation(before.id, { state: 'disabled' });
    tellChange(this, now);
    this.#say('disabled', before, now);
  };

  #restore = (): void => {
    void this.#do('restore', () => restoreModule(this.installation.id));
  };

  #onUpgradeBegun = ({ detail }: CustomEvent<Installation>): void => {
    void this.#do('upgrade', async () => detail);
  };

  /** In its dialog, where a refusal is shown. */
  #rollBack = async (): Promise<void> => {
    const before = this.installation;
    const now = await rollBackModule(before.id);
    tellChange(this, now);
    this.#say('rollback', before, now);
  };

  #remove = async (): Promise<void> => {
    const { id } = this.installation;
    await removeModule(id);
    void this.#do('remove', () => findInstallation(id));
  };

  #erase = async (): Promise<void> => {
    const { installation } = this;
    const { id } = installation;
    await eraseModule(id);
    const left = await findInstallation(id).catch(() => undefined);
    if (left)
      await settle(
        left,
        () => {},
        () => this.isConnected,
      );
    this.#say('erase', installation, installation);
    await router.navigate('/console/modules', { replace: true });
  };

  protected override render(): TemplateResult {
    const { installation } = this;
    const { name, previousVersion, version } = installation;
    return html`
      ${renderFault(this.#deed.fault)}
      <section class="card steps" aria-label=${this.t('module.tab.life')}>${this.#renderSteps()}</section>
      <console-upgrade-dialog
        .installation=${installation}
        @console-upgrade-begun=${this.#onUpgradeBegun}
      ></console-upgrade-dialog>
      <console-turn-off-dialog .installation=${installation} .turnOff=${this.#turnOff}></console-turn-off-dialog>
      <console-confirm
        id="rollback"
        heading=${this.t('module.rollBackTitle', { version: previousVersion ?? '' })}
        confirm-label=${this.t('module.rollBack')}
        .deed=${this.#rollBack}
      >
        <p>${this.t('module.rollBackAsk', { name, version, previous: previousVersion ?? '' })}</p>
      </console-confirm>
      <console-confirm
        id="remove"
        heading=${this.t('module.removeTitle', { name })}
        confirm-label=${this.t('module.removeConfirm')}
        .deed=${this.#remove}
      >
        <p>${this.t('module.removeNow', { name })}</p>
        <p>${this.t('module.removeGrace')}</p>
      </console-confirm>
      <console-erase-dialog name=${name} .erase=${this.#erase}></console-erase-dialog>
    `;
  }

  #renderSteps(): TemplateResult {
    const { state, upgrade, previousVersion, rollbackUntil, erasesAt, newest } = this.installation;
    if (isMoving(this.installation)) return html`<div class="step"><p>${this.t('module.wait')}</p></div>`;
    if (state === 'removed') {
      const date = erasesAt ? this.texts.date(erasesAt, shortDate) : '';
      return html`
        ${this.#renderStep('module.restore', this.t('module.restoreText', { date }), 'restore', this.#restore, 'primary')}
        ${this.#renderErase()}
      `;
    }
    const isOn = state === 'active';
    return html`
      ${
        upgrade
          ? this.#renderStep(
              'module.upgrade',
              this.t('module.upgradeText', { version: upgrade.version }),
              'upgrade',
              () => void this.#deed.run('upgrade', () => this.upgrade.ask()),
              'primary',
            )
          : html`<div class="step">
              <div><h2>${this.t('module.upgrade')}</h2><p class="quiet">${this.t('module.isNewest', { version: newest })}</p></div>
            </div>`
      }
      ${
        previousVersion
          ? this.#renderStep(
              'module.rollBack',
              this.t('module.rollBackText', {
                version: previousVersion,
                date: rollbackUntil ? this.texts.date(rollbackUntil, shortDate) : '',
              }),
              'rollback',
              () => this.rollback.ask(),
            )
          : nothing
      }
      ${this.#renderStep(
        isOn ? 'turnOff' : state === 'failed' ? 'module.tryAgain' : 'turnOn',
        this.t(
          isOn ? 'module.turnOffText' : state === 'failed' ? 'module.tryAgainText' : 'module.turnOnText',
        ),
        // One name for both: a button that another one takes the place of would lose the focus.
        'active',
        () => (isOn ? this.turningOff.ask() : this.#turnOn()),
      )}
      ${this.#renderStep('module.removeConfirm', this.t('module.removeShort'), 'remove', () => this.removal.ask())}
    `;
  }

  #renderErase(): TemplateResult {
    return this.#renderStep(
      'module.erase',
      this.t('module.eraseText'),
      'erase',
      () => this.erasure.ask(),
      'danger',
    );
  }

  #renderStep(
    label: string,
    text: string,
    name: string,
    act: () => void,
    variant: 'primary' | 'secondary' | 'danger' = 'secondary',
  ): TemplateResult {
    const { doing } = this.#deed;
    return html`<div class="step">
      <div><h2>${this.t(label)}</h2><p class="quiet">${text}</p></div>
      <inlay-button
        variant=${variant}
        ?loading=${doing === name}
        ?disabled=${doing !== undefined && doing !== name}
        @click=${act}
        >${this.t(name === 'remove' ? 'remove' : label)}</inlay-button
      >
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-module-life': ModuleLife;
  }
}
