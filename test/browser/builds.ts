/** Where `npm run build` puts the extension for each browser, relative to the repository's root. */
export const CHROMIUM_BUILD = process.env.GONGKAI_LENS_BUILD ?? '.output/chrome-mv3';
export const FIREFOX_BUILD = '.output/firefox-mv3';
