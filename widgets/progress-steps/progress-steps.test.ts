import { html } from 'lit';
import { expect, expectAccessible, fixture, has, inside, shownText, test } from '../testing/testing.ts';
import type { ProgressSteps, Step } from './progress-steps.ts';
import './progress-steps.ts';

const steps: Step[] = [
  { label: 'Upload', state: 'done' },
  { label: 'Read the text', state: 'active', detail: 'Page 2 of 3' },
  { label: 'Compare', state: 'waiting' },
];

test('steps are accessible', async () => {
  await expectAccessible(
    () => html`<inlay-progress-steps .steps=${steps} value="0.4"></inlay-progress-steps>`,
  );
});

test('a known share is told to screen readers, an unknown one is not made up', async () => {
  const element = await fixture<ProgressSteps>(
    html`<inlay-progress-steps .steps=${steps} value="0.4"></inlay-progress-steps>`,
  );
  expect(inside<HTMLProgressElement>(element, 'progress').value).to.equal(0.4);
  element.value = undefined;
  await element.updateComplete;
  expect(inside<HTMLProgressElement>(element, 'progress').matches(':indeterminate')).to.equal(true);
});

test('each new step, a failure and the end are announced', async () => {
  const element = await fixture<ProgressSteps>(
    html`<inlay-progress-steps .steps=${steps}></inlay-progress-steps>`,
  );
  const said = (): string => shownText(inside(element, '[role=status]'));
  expect(said()).to.equal('Step 2 of 3: Read the text');
  element.steps = [steps[0]!, { ...steps[1]!, state: 'failed', detail: 'The file is encrypted.' }, steps[2]!];
  await element.updateComplete;
  expect(said()).to.equal('Step 2 of 3: Read the text, failed. The file is encrypted.');
  expect(has(element, 'progress')).to.equal(false);
  element.steps = steps.map((step) => ({ ...step, state: 'done' as const }));
  await element.updateComplete;
  expect(said()).to.equal('done');
});

test('the state of a step is in its words, not only in its mark', async () => {
  const element = await fixture(html`<inlay-progress-steps .steps=${steps}></inlay-progress-steps>`);
  const rows = [...element.shadowRoot!.querySelectorAll('li')].map(shownText);
  expect(rows[0]).to.contain('Upload, done');
  expect(rows[1]).to.contain('Read the text, in progress');
  expect(rows[2]).to.contain('Compare, not started');
});
