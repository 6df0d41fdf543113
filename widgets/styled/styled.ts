import { noChange } from 'lit';
import {
  Directive,
  type DirectiveParameters,
  type DirectiveResult,
  directive,
  type ElementPart,
} from 'lit/directive.js';

/** Style properties by their CSS names. */
export type Styles = Readonly<Record<string, string>>;

class StyledDirective extends Directive {
  #names: readonly string[] = [];

  render(_styles: Styles): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [styles]: DirectiveParameters<this>): typeof noChange {
    const { style } = part.element as HTMLElement;
    for (const name of this.#names) if (!(name in styles)) style.removeProperty(name);
    for (const [name, value] of Object.entries(styles)) style.setProperty(name, value);
    this.#names = Object.keys(styles);
    return noChange;
  }
}

/**
 * Sets an element's own styles: `<div ${styled({ 'inset-block-start': '4px' })}>`. Unlike Lit's `styleMap` it never
 * writes a `style` attribute, which a page's policy may forbid.
 */
export const styled: (styles: Styles) => DirectiveResult<typeof StyledDirective> = directive(StyledDirective);
