/** How long in milliseconds the address of a blob stays valid: a browser may ask where to save before it reads. */
const KEPT = 60_000;

/** Lets the browser save a file. */
export function saveFile(name: string, mime: string, parts: (string | Uint8Array | Blob)[]): void {
  const url = URL.createObjectURL(new Blob(parts as BlobPart[], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
