import { browser } from 'wxt/browser';
import type texts from '../../lib/locales/en/browser.json';

/** Returns a text in the browser's language, for what the browser itself shows; `$1` stands for the value. */
export const browserText = (name: keyof typeof texts, value = ''): string =>
  (browser.i18n.getMessage as (name: string, values: string[]) => string)(name, [value]);
