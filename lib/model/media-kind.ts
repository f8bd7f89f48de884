/** Kind of content in a tab or file; only a `page` is read in its tab. */
export type MediaKind = 'page' | 'pdf' | 'office' | 'image' | 'xml' | 'other';

const BY_TYPE: [RegExp, MediaKind][] = [
  [/^(?:text\/(?:html|plain|markdown)|application\/xhtml\+xml|multipart\/related)$/, 'page'],
  [/^application\/(?:x-)?pdf$/, 'pdf'],
  [/^application\/(?:msword|vnd\.(?:ms-|openxmlformats|oasis|ofd)|wps-office|ofd|rtf|kswps|kset)/, 'office'],
  [/^image\//, 'image'],
  [/(?:\/|\+)xml$/, 'xml'],
];
const BY_NAME: [RegExp, MediaKind][] = [
  [/\.pdf$/i, 'pdf'],
  [/\.(?:docx?|xlsx?|pptx?|wps|et|ofd|rtf|odt|ods)$/i, 'office'],
  [/\.(?:jpe?g|png|gif|webp|bmp|tiff?|svg|avif)$/i, 'image'],
  [/\.(?:zip|rar|7z|gz|mp[34]|avi|mov|exe|apk)$/i, 'other'],
];
/** Media types that servers send with any file, so that they prove nothing. */
const SAYS_NOTHING = /^(?:application\/(?:octet-stream|force-download|x-download|download)|binary\/octet-stream)?$/;

/** Returns the kind of a document by its media type, with or without parameters; null where that proves nothing. */
export function kindOfType(type: string): MediaKind | null {
  const essence = type.split(';')[0]!.trim().toLowerCase();
  if (SAYS_NOTHING.test(essence)) return null;
  return BY_TYPE.find(([pattern]) => pattern.test(essence))?.[1] ?? 'other';
}

/**
 * Returns the kind of a document by its media type or, where that proves nothing, by the file name at the end of its
 * address. Where both are unknown it is a `page`: reading it then shows what it is.
 * @param type as in a Content-Type header
 */
export function mediaKindOf(type: string | null, address: string): MediaKind {
  const path = address.replace(/[?#].*$/, '');
  return kindOfType(type ?? '') ?? BY_NAME.find(([pattern]) => pattern.test(path))?.[1] ?? 'page';
}
