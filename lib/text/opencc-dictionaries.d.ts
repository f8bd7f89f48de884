declare module 'opencc-js/dict/*' {
  /** Entries `from to`, joined by `|`. */
  const entries: string;
  export default entries;
}
