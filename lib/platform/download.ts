const keptMs = 60_000;

/** Puts a file into the browser's downloads under this name. */
export function downloadFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Firefox reads the address only after the click has been handled, and a large file for a while.
  setTimeout(() => URL.revokeObjectURL(url), keptMs);
}
