export { answerQuestions } from './answer-questions.ts';
export { createPool, type Pool, type PoolOptions } from './create-pool.ts';
export { type ChildOptions, type Loss, ranOutOfMemory } from './start-child.ts';
