export { waitingDeliveries } from './deliveries.ts';
export { type Consumers, createDispatcher, type Dispatcher } from './dispatcher.ts';
export { emitEvent, type NewEvent } from './emit.ts';
export { wakeDeliveries } from './wake-deliveries.ts';
