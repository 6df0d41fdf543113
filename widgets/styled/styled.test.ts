import { html, render } from 'lit';
import { expect, test } from '../testing/testing.ts';
import { styled } from './styled.ts';

test('styles are set, changed and taken away again', () => {
  const box = document.createElement('div');
  const draw = (styles: Record<string, string>): string => {
    render(html`<p ${styled(styles)}></p>`, box);
    return box.querySelector('p')!.style.cssText;
  };
  expect(draw({ 'inset-inline-start': '4px', '--tone': 'red' }))
    .to.contain('inset-inline-start: 4px')
    .and.to.contain('--tone');
  expect(draw({ 'inset-inline-start': '8px' })).to.equal('inset-inline-start: 8px;');
  expect(draw({})).to.equal('');
});
