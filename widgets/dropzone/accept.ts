/**
 * Whether a file is among those that `accept` lists, by the rules of `<input accept>`: `.pdf`, `text/plain`, `image/*`.
 * It looks at the name and the type that the system claims; the server looks at the content.
 */
export function acceptsFile(file: { name: string; type: string }, accept: string): boolean {
  const wanted = accept
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter(Boolean);
  if (wanted.length === 0) return true;
  const name = file.name.toLowerCase();
  const type = file.type.toLowerCase();
  return wanted.some((part) => {
    if (part.startsWith('.')) return name.endsWith(part);
    if (part.endsWith('/*')) return type.startsWith(part.slice(0, -1));
    return type === part;
  });
}

/** What `accept` lists as people read it: PDF, DOCX. A type is shown by its last part. */
export function nameAccepted(accept: string): string[] {
  const names = accept
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => (part.startsWith('.') ? part.slice(1) : part.replace(/\/\*$/, '').split('/').at(-1)!))
    .map((part) => part.toUpperCase());
  return [...new Set(names)];
}
