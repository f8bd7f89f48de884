import { provideDivisions } from '../../lib/names/divisions';
import { readOnce } from './read-once';

/** Reads the administrative divisions from our own package once they are first needed, as `readWords` does what is said. */
export const readDivisions = readOnce(async () => {
  const file = await fetch('/divisions.txt');
  provideDivisions(await file.text());
});
