/** The keys with one more, or one less where it was among them. */
export const toggleKeys = (keys: readonly string[], key: string): string[] =>
  keys.includes(key) ? keys.filter((each) => each !== key) : [...keys, key];

/** Arrow keys, Home and End move from a row's check box to another row's; the space bar selects, as the browser does. */
export function moveBetweenRows(event: KeyboardEvent): void {
  const box = event.target;
  if (!(box instanceof HTMLInputElement) || box.type !== 'checkbox') return;
  const boxes = [
    ...(event.currentTarget as Element).querySelectorAll<HTMLInputElement>('.choice input[type="checkbox"]'),
  ];
  const at = boxes.indexOf(box);
  const targets: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: boxes.length - 1,
  };
  const target = targets[event.key];
  if (at < 0 || target === undefined) return;
  event.preventDefault();
  boxes[target]?.focus();
}
