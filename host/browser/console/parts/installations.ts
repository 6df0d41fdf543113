import type { Installation } from '../../api/api-types.ts';

/** A widget that an installed module offers for a place. */
export interface OfferedWidget {
  readonly module: string;
  readonly moduleName: string;
  readonly widget: string;
  readonly title: string;
  /** Pixels it needs at first. */
  readonly minHeight: number | undefined;
}

/** The widgets of active modules that may stand at a place. */
export function findWidgets(installations: readonly Installation[], placement: string): OfferedWidget[] {
  return installations
    .filter(({ state }) => state === 'active')
    .flatMap(({ module, name, widgets }) =>
      widgets
        .filter(({ placements }) => placements.includes(placement))
        .map((widget) => ({
          module,
          moduleName: name,
          widget: widget.name,
          title: widget.title,
          minHeight: widget.minHeight,
        })),
    );
}
