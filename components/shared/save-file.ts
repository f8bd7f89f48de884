/** The address of a blob is kept this long: a browser may ask where to save before it reads. */
const KEPT = 60_000;

/** Hands a file to the browser to save. */
export function saveFile(name: string, mime: string, parts: (string | Uint8Array | Blob)[]): void {
  const url = URL.createObjectURL(new Blob(parts as BlobPart[], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
