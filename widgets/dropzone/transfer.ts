/** The files of a drop or a paste; folders are left out, since a page reads them as empty files. */
export function readTransfer(transfer: DataTransfer | null): File[] {
  if (!transfer) return [];
  const items = [...transfer.items].filter((item) => item.kind === 'file');
  if (items.length === 0) return [...transfer.files];
  return items
    .filter((item) => item.webkitGetAsEntry?.()?.isDirectory !== true)
    .map((item) => item.getAsFile())
    .filter((file) => file !== null);
}

/** Whether what is dragged over the page has files in it. */
export const carriesFiles = (transfer: DataTransfer | null): boolean =>
  transfer?.types.includes('Files') ?? false;
