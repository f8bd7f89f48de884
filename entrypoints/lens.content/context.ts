/** Our own instances of one script hear of their successor by this; it says no more than our element on the page does. */
const SUCCESSOR = 'gongkai-lens:successor';

/**
 * Stands in for WXT's context of a content script, which tells every page that a script runs on which extension this is:
 * it posts the extension's identifier to the page. The detector, which runs on pages that never see anything of ours,
 * says nothing at all.
 */
export class ContentScriptContext {
  constructor(private readonly name: string) {
    if (name !== 'detect') document.dispatchEvent(new CustomEvent(SUCCESSOR, { detail: name }));
  }

  /** Calls back whenever this script was started again on the page, by whomever: a page can make believe that it was. */
  onInvalidated(callback: () => void): void {
    document.addEventListener(SUCCESSOR, (event) => {
      if ((event as CustomEvent<unknown>).detail === this.name) callback();
    });
  }
}
