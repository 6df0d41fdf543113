import { AppError } from 'inlay/sdk';

export const subjectNotFound = () => new AppError('subjects.not_found', 404, 'There is no such person.');
