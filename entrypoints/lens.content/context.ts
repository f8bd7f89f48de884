/**
 * The event that tells earlier instances of a script that there is a new one; it reveals no more than our element on
 * the page.
 */
const SUCCESSOR = 'gongkai-lens:successor';

/**
 * Replaces WXT's content script context, which posts the extension's identifier to the page and so reveals it to every
 * page with a script of ours. The detector, which runs on pages that never see anything of ours, sends nothing at all.
 */
export class ContentScriptContext {
  constructor(private readonly name: string) {
    if (name !== 'detect') document.dispatchEvent(new CustomEvent(SUCCESSOR, { detail: name }));
  }

  /** Calls back whenever this script was started again on the page. The page can fake that. */
  onInvalidated(callback: () => void): void {
    document.addEventListener(SUCCESSOR, (event) => {
      if ((event as CustomEvent<unknown>).detail === this.name) callback();
    });
  }
}
