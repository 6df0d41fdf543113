import { html, type TemplateResult } from 'lit';
import '../button/button.ts';
import '../copy-field/copy-field.ts';
import '../data-table/data-table.ts';
import '../dialog/dialog.ts';
import '../dropzone/dropzone.ts';
import '../evidence-quote/evidence-quote.ts';
import '../match-gauge/match-gauge.ts';
import '../menu/menu.ts';
import '../notice/notice.ts';
import '../progress-steps/progress-steps.ts';
import '../select/select.ts';
import '../skeleton/skeleton.ts';
import '../tabs/tabs.ts';
import '../text-field/text-field.ts';
import '../timeline/timeline.ts';
import { showToast } from '../toast/toast.ts';
import '../verdict/verdict.ts';
import { expect, fixture, inside, settle, test } from './testing.ts';

const policy = [
  "style-src 'none'",
  "img-src 'none'",
  "font-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const drawEverything = (): TemplateResult => html`<div>
  <inlay-button loading>Save</inlay-button>
  <inlay-dropzone
    label="CV"
    .files=${[{ id: 'a', name: 'a.pdf', size: 3, state: 'uploading', progress: 0.4 }]}
  ></inlay-dropzone>
  <inlay-progress-steps .steps=${[{ label: 'Read', state: 'active' }]}></inlay-progress-steps>
  <inlay-match-gauge low="3" high="50"></inlay-match-gauge>
  <inlay-verdict value="met"></inlay-verdict>
  <inlay-evidence-quote quote="a <b>" openable></inlay-evidence-quote>
  <inlay-error-card reason="Away." reference="1" retryable></inlay-error-card>
  <inlay-data-table
    selection="many"
    openable
    .columns=${[{ key: 'id', label: 'Id', sortable: true }]}
    .rows=${[{ id: '1' }]}
  ></inlay-data-table>
  <inlay-data-table></inlay-data-table>
  <inlay-text-field label="Name" error="Taken."></inlay-text-field>
  <inlay-select label="Role" .choices=${[{ value: 'a', label: 'A' }]}></inlay-select>
  <inlay-timeline .entries=${[{ title: 'A', start: '2019', end: '2020' }, { title: 'B', start: '2022' }]}></inlay-timeline>
  <inlay-skeleton></inlay-skeleton>
  <inlay-tabs .tabs=${[{ id: 'a', label: 'A' }]}></inlay-tabs>
  <inlay-copy-field value="x"></inlay-copy-field>
  <inlay-notice kind="caution" dismissible>Note</inlay-notice>
  <inlay-menu .items=${[{ id: 'a', label: 'A', icon: 'file' }]}></inlay-menu>
  <inlay-dialog heading="Sure?"></inlay-dialog>
</div>`;

test('no element breaks the strictest policy a page can have', async () => {
  const violations: string[] = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => {
    violations.push(`${violatedDirective} ${sample}`);
  });
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = policy;
  document.head.append(meta);

  const page = await fixture(drawEverything(), { lang: 'de' });
  showToast('Saved.');
  inside(page.querySelector('inlay-menu')!, 'button').click();
  await settle();
  page.querySelector('inlay-dialog')!.show();
  await settle();
  expect(violations).to.deep.equal([]);
  const probe = document.createElement('i');
  probe.setAttribute('style', 'color: red');
  await settle();
  expect(violations, 'the policy is in force').to.have.length(1);
});
