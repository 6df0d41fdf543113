import type { SchemaFault } from '../../checking/index.ts';
import { AppError } from '../../error.ts';

// The host's codes and statuses; a module that tells them apart behaves here as it does there.

export const notGranted = (permission: string) =>
  new AppError(
    'modules.permission_missing',
    403,
    `The module needs the permission ${permission}, which was not asked for or not granted.`,
  );
export const outOfReach = () =>
  new AppError('modules.out_of_reach', 404, 'There is nothing of yours with this id.');
export const notFound = (noun: 'subjects' | 'documents' | 'positions' | 'jobs') =>
  new AppError(`${noun}.not_found`, 404, `There is no such ${noun.slice(0, -1)}.`);
export const recordInvalid = (collection: string, faults: readonly SchemaFault[]) =>
  new AppError('collections.invalid', 422, `A record of ${collection} does not fit its schema.`, {
    data: { faults },
  });
export const recordTooLarge = (collection: string) =>
  new AppError('collections.too_large', 413, `A record of ${collection} takes 1 MB at most. Keep less.`);
export const recordDuplicate = (collection: string) =>
  new AppError('collections.duplicate', 409, `There is such a record in ${collection} already.`);
export const notIndexed = (collection: string, property: string) =>
  new AppError(
    'collections.not_indexed',
    500,
    `${collection} cannot be filtered by ${property}: add it to the collection's indexes.`,
  );
export const recordOfAnother = (collection: string) =>
  new AppError('collections.not_yours', 403, `A record of ${collection} can only be about yourself.`);
export const subjectGone = (collection: string) =>
  new AppError(
    'collections.subject_gone',
    409,
    `The person whom this record of ${collection} is about is gone.`,
  );
export const cursorInvalid = () =>
  new AppError('request.invalid', 422, 'The request does not fit: cursor was not made by this list.');
export const jobUnknown = (name: string) =>
  new AppError('jobs.unknown', 500, `The module declares no job ${name}.`);
export const jobKeyTaken = (name: string) =>
  new AppError('jobs.key_taken', 409, `A job ${name} with this key is about somebody else.`);
export const jobInputInvalid = (faults: readonly SchemaFault[]) =>
  new AppError('request.invalid', 422, 'The input of the job does not fit its schema.', { data: { faults } });
export const eventNotDeclared = (type: string) =>
  new AppError('events.not_declared', 500, `The module may not tell ${type}: its manifest does not list it.`);
export const secretUnknown = (name: string) =>
  new AppError('secrets.unknown', 500, `The manifest has no secret setting ${name}.`);
export const fileInvalid = (what: string) =>
  new AppError('files.invalid', 422, `This file cannot be kept: ${what}`);
export const fileTooLarge = () =>
  new AppError('files.too_large', 413, 'A module may keep files of up to 5 MB.');
export const mailInvalid = (what: string) =>
  new AppError('mail.invalid', 422, `This mail cannot be sent: ${what}`);
export const recipientUnknown = () =>
  new AppError('mail.recipient_unknown', 404, 'There is no such member or person to send a mail to.');
export const noAddress = () =>
  new AppError('mail.no_address', 409, 'This person has no e-mail address that a mail can go to.');
export const requestInvalid = (what: string) =>
  new AppError('http.request_invalid', 422, `This request cannot be sent: ${what}`);
export const hostNotDeclared = (host: string) =>
  new AppError('http.host_not_declared', 403, `The manifest does not list ${host} under \`network\`.`);
export const hostNotGranted = (host: string) =>
  new AppError('http.host_not_granted', 403, `An admin has to allow ${host} first.`);
export const addressRefused = (host: string) =>
  new AppError('http.address_refused', 403, `${host} is not asked: it must be https and public.`);
export const unreachable = (host: string) =>
  new AppError('http.unreachable', 502, `The test has no answer of ${host} for this request.`);
export const fileNotFound = () => new AppError('files.not_found', 404, 'There is no such file.');
export const searchInvalid = (what: string) =>
  new AppError('search.invalid', 422, `This cannot be searched: ${what}`);
export const emptyDocument = () =>
  new AppError('search.empty_document', 422, 'The document holds no text that can be searched.');
export const searchedGone = () =>
  new AppError('search.subject_gone', 409, 'The person or the document that this is about is gone.');
export const pageUnreachable = () =>
  new AppError('search.page_unreachable', 502, 'The test has no answer for this page.');
export const noGradeBook = () =>
  new AppError('lti.no_grade_book', 409, 'This launch has no grade book. Ask launch.hasGradeBook first.');
export const scoreInvalid = (faults: readonly SchemaFault[]) =>
  new AppError('lti.score_invalid', 422, 'The score does not fit. Give points, and what could be earned.', {
    data: { faults },
  });
export const rosterClosed = () =>
  new AppError('lti.roster_closed', 403, 'Who is in a course is shown to its teachers only.');
export const noRoster = () =>
  new AppError('lti.no_roster', 409, 'This launch did not come from an LMS that shows who is in the course.');
export const promptUnknown = (id: string) =>
  new AppError('ai.prompt_unknown', 500, `The manifest does not list ${id} under \`prompts\`.`);
export const noModel = () =>
  new AppError('ai.no_model', 409, 'No AI model that can do this is set up. An admin can choose one.');
