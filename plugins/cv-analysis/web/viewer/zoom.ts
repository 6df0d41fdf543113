const steps = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;

/** The next size in a direction; the last one stays. */
export function stepZoom(now: number, direction: 1 | -1): number {
  const near = 0.02;
  return direction > 0
    ? (steps.find((step) => step > now + near) ?? steps.at(-1)!)
    : (steps.findLast((step) => step < now - near) ?? steps[0]);
}
