/** Kinds of file that the reader knows, as an `<input accept>` takes them. */
export const acceptedFiles = '.pdf,.docx,.odt,.rtf,.txt,.md,.html';

/** In bytes: what people call 20 MB, a little below what the host takes. */
export const largestFile = 20_000_000;
