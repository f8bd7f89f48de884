import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { readSamples } from '../browser/samples';
import { received } from './received';

const pages = readSamples().map(({ name, file, url }) => ({
  name,
  page: readPage(htmlSource(readFileSync(file, 'utf8'), url)).page,
}));

test.each(pages)('$name is the same after its way to the background', ({ page }) => {
  expect(received(page)).toEqual(page);
});
