/** Where `keygen` writes and `sign` reads unless a file is named. */
export const defaultKeyFile = 'inlay-publisher.key';
