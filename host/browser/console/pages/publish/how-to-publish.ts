import 'inlay/widgets/copy-field';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ConsoleElement } from '../../parts/console-element.ts';
import { pageStyles } from '../../parts/page.styles.ts';

/** The commands from an empty folder to a module in review, with this server's own address. */
@customElement('console-how-to-publish')
export class HowToPublish extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    css`
      ol {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--inlay-space-5);
        margin: 0;
        padding: 0;
        list-style: none;
        counter-reset: step;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--inlay-space-2);
        counter-increment: step;
      }
      h3 {
        font-size: var(--inlay-font-size-m);
        font-weight: 600;
      }
      h3::before {
        content: counter(step) '. ';
        color: var(--inlay-text-quiet);
      }
      p {
        max-inline-size: 68ch;
        text-wrap: pretty;
      }
    `,
  ];

  /** The publisher's id; an example where there is none yet. */
  @property() publisher = 'your-publisher';

  /** The registered name, which the manifest has to have letter by letter. */
  @property({ attribute: 'publisher-name' }) publisherName = '';

  protected override render(): TemplateResult {
    const file = 'my-module-0.1.0.inlay.tgz';
    const steps = [
      ['create', 'npx inlay module create my-module\ncd my-module\nnpm install\nnpm test'],
      ['keygen', 'npx inlay module keygen'],
      [
        'manifest',
        JSON.stringify(
          { publisher: { id: this.publisher, name: this.publisherName || this.t('publish.field.name') } },
          null,
          2,
        ),
      ],
      ['pack', `npx inlay module check\nnpx inlay module pack\nnpx inlay module sign ${file}`],
      ['send', `export INLAY_API_KEY=…\nnpx inlay module publish ${file} \\\n  --to ${location.origin}`],
    ] as const;
    return html`<section class="card stack" aria-labelledby="title">
      <h2 id="title">${this.t('howTo.title')}</h2>
      <ol>
        ${steps.map(
          ([name, code]) => html`<li>
            <h3>${this.t(`howTo.${name}`)}</h3>
            <p class="quiet">
              ${this.t(`howTo.${name}Text`)}
              ${name === 'send' ? html`<a href="/console/settings/api-keys/new">${this.t('keys.new')}</a>` : ''}
            </p>
            <inlay-copy-field
              label=${name === 'manifest' ? 'manifest.json' : this.t('howTo.terminal')}
              value=${code}
            ></inlay-copy-field>
          </li>`,
        )}
      </ol>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-how-to-publish': HowToPublish;
  }
}
