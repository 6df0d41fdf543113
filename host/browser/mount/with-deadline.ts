import { AppError } from 'inlay/sdk/web';

/** How long a widget may take to load, in ms. */
export const defaultTimeout = 8000;

/** Waits no longer than so many milliseconds; errors: `widget.slow` then, and what the work throws. */
export async function withDeadline<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new AppError('widget.slow', 0, 'The widget did not load in time.')),
      milliseconds,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
