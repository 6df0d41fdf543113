export { checkSlots } from './check-slots.ts';
export { findPromptFaults } from './find-prompt-faults.ts';
export { cutAtPlaces, listPlaces, splitBody } from './place-names.ts';
export { Expectation, PromptCase } from './prompt-case.ts';
export { type Prompt, type PromptChecks, type PromptInput, promptParameters } from './prompt-head.ts';
export { hashContract, makePrompt } from './read-prompt-file.ts';
export { type ModulePrompts, readPromptFolder } from './read-prompt-folder.ts';
