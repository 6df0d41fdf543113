/**
 * Registers an element under a tag, unless the tag is taken: two modules on one page bring the same element twice,
 * and `customElements.define` would throw on the second.
 */
export const define =
  (tag: `inlay-${string}`) =>
  (element: CustomElementConstructor): void => {
    if (!customElements.get(tag)) customElements.define(tag, element);
  };
