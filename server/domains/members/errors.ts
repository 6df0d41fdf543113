import { AppError } from 'inlay/sdk';

export const memberNotFound = () => new AppError('members.not_found', 404, 'There is no such member.');
