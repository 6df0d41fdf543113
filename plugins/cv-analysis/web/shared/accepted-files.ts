/** Kinds of file that the reader knows, as an `<input accept>` takes them. */
export const acceptedFiles = '.pdf,.docx,.txt,.html';
