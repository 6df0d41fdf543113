export { type Answered, type Asked, createThread, type Thread, type ThreadOptions } from './create-thread.ts';
