export { answerWithError } from './answer-errors.ts';
export { answerJson } from './answer-json.ts';
export { admitsOpaque, answerOpaqueOrigins, isOpaque } from './answer-opaque-origins.ts';
export { checkPort } from './check-port.ts';
export { checkStrings } from './check-text.ts';
export {
  type Context,
  createRouter,
  type Middleware,
  type Next,
  type OpenApiPart,
  type Router,
  withOpenApi,
} from './context.ts';
export { type ApiInfo, describeApi, type OpenApiDocument } from './describe-api.ts';
export { createHttp, type Http, type HttpOptions, type Listening } from './http.ts';
export type { RequestMetrics } from './observe-requests.ts';
export { answerPrepared, type PreparedText, prepareText } from './prepared-text.ts';
export { rateLimit } from './rate-limit.ts';
export { readBody, readJson } from './read-body.ts';
export { readCookie } from './read-cookie.ts';
export { readForm } from './read-form.ts';
export { receiveBytes } from './receive-bytes.ts';
export { type ReceivedFile, receiveFile } from './receive-file.ts';
export { type FileAnswer, sendFile, writeDisposition } from './send-file.ts';
export { serveFolder } from './serve-folder.ts';
export { type EventStream, streamEvents } from './stream-events.ts';
export { body, describe, params, query } from './validate.ts';
