export { type Api, defineApi, type InputOf, type OutputOf, type RouteName } from '../api.ts';
export { AppError, isAppError } from '../error.ts';
export type { Json, Page } from '../schema.ts';
export type { DocumentFacts, JobFacts, LaunchFacts, Position, Subject } from '../services.ts';
export { type ApiClient, type CallOptions, createApiClient } from './api-client.ts';
export type { NoticeKind, WidgetContext } from './context.ts';
export {
  createDocumentsClient,
  type DocumentsClient,
  maxUploadBytes,
  type UploadOptions,
} from './documents.ts';
export { createFilesClient, type FilesClient } from './files.ts';
export { createJobsClient, type JobsClient, type WatchOptions } from './jobs.ts';
export {
  type PropertiesSchema,
  type PropertySchema,
  readProperties,
  type WidgetProperties,
} from './read-properties.ts';
export { describeError, offline, readError, requestIdOf, sendRequest } from './request.ts';
export { type SendFormOptions, sendForm } from './send-form.ts';
export { WidgetElement } from './widget-element.ts';
