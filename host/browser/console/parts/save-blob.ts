/** Time for the browser to take over an address before it is let go. */
const addressLife = 60_000;

/** Saves bytes under a name, as a download. */
export function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), addressLife);
}
