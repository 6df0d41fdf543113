/** What the host asks of its spawner. */
export type ToSpawner =
  | ({ readonly t: 'start'; readonly id: number } & Order)
  | { readonly t: 'kill'; readonly id: number; readonly signal: NodeJS.Signals }
  /** Keeps it to a share of one processor from now on. */
  | { readonly t: 'throttle'; readonly id: number; readonly share: number };

/** A process that is wanted. It gets no environment. */
export interface Order {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

/** What the spawner answers. */
export type FromSpawner =
  | { readonly t: 'started'; readonly id: number; readonly pid: number }
  | { readonly t: 'failed'; readonly id: number; readonly reason: string }
  | {
      readonly t: 'ended';
      readonly id: number;
      readonly code: number | null;
      readonly signal: NodeJS.Signals | null;
    };

/** Standard input, output and errors: each a line to the host. */
export const places = [0, 1, 2] as const;

/**
 * The file of a pipe that a process may read from: a line means that its starter saw its end, the end without a line that
 * the host is gone, and the spawner with it.
 */
export const lifeline = 3;

/** A line begins with the number of its process and its place. */
export const tagBytes = 16;
export const writeTag = (id: number, place: number): string => `${id}:${place}`.padStart(tagBytes);
export const readTag = (tag: string): readonly number[] => tag.split(':').map(Number);
