import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openDocument } from '../../../lib/document/open-document';
import { allCells, figureSets } from '../../generate/figures';
import { compareFigures } from '../figures-in';

const sample = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../samples/${name}`, import.meta.url)));

it.each([
  ['pingtan-2020.doc', 'application/msword'],
  ['shanghai-office-2019.pdf', 'application/pdf'],
])('%s, made by LibreOffice, gives every figure', async (name, mediaType) => {
  const set = figureSets().find(({ id }) => name.startsWith(id));
  if (!set) throw new Error(`no set for ${name}`);
  const page = await openDocument(sample(name), { url: null, name });
  expect(page).toMatchObject({ mediaType, file: name, truncated: false });
  expect(compareFigures(page, set)).toEqual({ right: allCells(set).length, wrong: [], unread: [] });
});

it('a Word 97 file says what is seen with changes accepted: nothing hidden or struck, no raised marks of notes', async () => {
  const page = await openDocument(sample('changes.doc'), { url: null, name: 'changes.doc' });
  expect(page.text.trim()).toBe('收到9件（含上年）\n规章\n12\n3\n4\n5\n完');
});
