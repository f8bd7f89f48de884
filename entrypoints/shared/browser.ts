/**
 * The extension API, in place of `wxt/browser`. Under manifest 3 every browser of ours gives promises by itself. An element
 * of the page whose `id` is `browser` is a global of that name too, in every world: only one of our own world counts.
 */
export const browser = Object.hasOwn(globalThis, 'browser') ? globalThis.browser : globalThis.chrome;
