/**
 * The extension API, replacing `wxt/browser`. With manifest 3 every supported browser returns promises itself. An
 * element with the `id` `browser` is a global too, in every world, so only an own property counts.
 */
export const browser = Object.hasOwn(globalThis, 'browser') ? globalThis.browser : globalThis.chrome;
