import { provideDivisions } from '../../lib/names/divisions';
import { readOnce } from './read-once';

/**
 * Reads the administrative divisions from the extension's package when they are first needed, as `readWords` reads the
 * words.
 */
export const readDivisions = readOnce(async () => {
  const file = await fetch('/divisions.txt');
  provideDivisions(await file.text());
});
