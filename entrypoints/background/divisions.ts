import { provideDivisions } from '../../lib/names/divisions';

let provided: Promise<void> | undefined;

/** Reads the administrative divisions from our own package once they are first needed, as `readWords` does what is said. */
export function readDivisions(): Promise<void> {
  provided ??= fetch('/divisions.txt').then(async (file) => provideDivisions(await file.text()));
  return provided;
}
