/** Sends news out of an element, through shadow roots. Returns false where a listener prevented the default. */
export function emit<Detail>(from: EventTarget, type: `inlay-${string}`, detail?: Detail): boolean {
  return from.dispatchEvent(
    new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable: true }),
  );
}
