const most = 4000;

/** Gives a place at least so many pixels, as a widget asked for; null gives back what its content needs. */
export function reserveHeight(place: HTMLElement, height: number | null): void {
  const pixels = height === null ? 0 : Math.min(Math.max(Math.ceil(Number(height)) || 0, 0), most);
  place.style.minBlockSize = pixels === 0 ? '' : `${pixels}px`;
}
