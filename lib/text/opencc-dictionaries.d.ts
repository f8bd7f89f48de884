declare module 'opencc-js/dict/*' {
  /** Entries "from to" joined by bars. */
  const entries: string;
  export default entries;
}
