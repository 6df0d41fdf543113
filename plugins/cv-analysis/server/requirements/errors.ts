import { AppError } from 'inlay/sdk';

export const requirementsChanged = () =>
  new AppError(
    'requirements.changed',
    409,
    'Somebody changed these requirements meanwhile. Load them again, then make your changes.',
  );
