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

/** What a key asks for in a table of which only the rows in view are drawn: another row, or a deed with this one. */
export function readRowKey(
  event: KeyboardEvent,
  { at, count, page }: { at: number; count: number; page: number },
): number | 'open' | 'select' | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const targets: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  const target = targets[event.key];
  if (target !== undefined) return Math.min(Math.max(target, 0), count - 1);
  if (event.key === 'x' || event.key === 'X') return 'select';
  // A button or a check box inside the row knows by itself what Enter and the space bar mean.
  const isOnRow = event.target instanceof HTMLTableRowElement;
  if (isOnRow && event.key === 'Enter') return 'open';
  return isOnRow && event.key === ' ' ? 'select' : undefined;
}
