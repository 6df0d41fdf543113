const centre = { x: 100, y: 100 };
const radius = 84;

/** A point of the half circle: 0 is its start on the left, 100 its end on the right. */
export function placeOnArc(share: number, distance = radius): [x: number, y: number] {
  const angle = Math.PI * (1 - share / 100);
  return [centre.x + distance * Math.cos(angle), centre.y - distance * Math.sin(angle)];
}

/** The path of the half circle's part between two shares of 0 to 100. */
export function drawArc(from: number, to: number): string {
  const write = (share: number): string =>
    placeOnArc(share)
      .map((value) => value.toFixed(2))
      .join(' ');
  return `M ${write(from)} A ${radius} ${radius} 0 0 1 ${write(to)}`;
}
