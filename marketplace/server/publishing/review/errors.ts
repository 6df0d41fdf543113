import { AppError } from 'inlay/sdk';
import type { SubmissionState } from '../submissions/submission.ts';

const states: Readonly<Record<SubmissionState, string>> = {
  submitted: 'waits for its checks',
  checking: 'is being checked',
  rejected: 'was rejected',
  in_review: 'waits for review',
  approved: 'is approved',
  yanked: 'was taken back',
};

export const wrongState = (state: SubmissionState) =>
  new AppError(
    'review.wrong_state',
    409,
    `This cannot be done: the version ${states[state]}. Load the page again.`,
    {
      data: { state },
    },
  );
export const contentsChanged = () =>
  new AppError(
    'review.contents_changed',
    409,
    'The stored package is not the one that was checked. Reject it, and ask the publisher to send it in again.',
  );
