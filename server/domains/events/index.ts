export { type Consumers, createDispatcher, type Dispatcher } from './dispatcher.ts';
export { emitEvent, type NewEvent } from './emit.ts';
