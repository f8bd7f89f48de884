import { readFileSync } from 'node:fs';
import { CFB } from '@e965/xlsx';
import { describe, expect, it, test } from 'vitest';
import { openDocument } from '../../../lib/document/open-document';
import { figureSets } from '../../generate/figures';
import { docxReport } from '../written/docx';
import { reportSheet, workbookOf } from '../written/workbook';

const [SET] = figureSets() as [ReturnType<typeof figureSets>[number]];
const open = (bytes: Uint8Array) => openDocument(bytes, { url: null, name: 'report' });

/** Returns a compound file with one stream changed. */
function changed(file: Uint8Array, name: string, change: (content: Buffer) => Buffer): Uint8Array {
  const compound = CFB.read(Buffer.from(file), { type: 'buffer' });
  const entry = CFB.find(compound, name);
  if (!entry) throw new Error(`no ${name}`);
  entry.content = change(Buffer.from(entry.content as Uint8Array));
  entry.size = entry.content.length;
  return new Uint8Array(CFB.write(compound, { type: 'buffer' }) as Buffer);
}

describe('a file that a password locks is said to be encrypted', () => {
  it('where it is Word or Excel of today, which is then a compound file (MS-OFFCRYPTO 2.3)', async () => {
    const compound = CFB.utils.cfb_new();
    CFB.utils.cfb_add(compound, '/EncryptionInfo', Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]));
    CFB.utils.cfb_add(compound, '/EncryptedPackage', Buffer.alloc(5000, 7));
    const file = new Uint8Array(CFB.write(compound, { type: 'buffer' }) as Buffer);
    await expect(open(file)).rejects.toMatchObject({ reason: 'encrypted' });
  });

  it('where it is Word of before, of which a bit says so (MS-DOC 2.5.2)', async () => {
    const sample = readFileSync(new URL('../samples/pingtan-2020.doc', import.meta.url));
    const file = changed(sample, 'WordDocument', (content) => {
      content[11] = (content[11] as number) | 1;
      return content;
    });
    await expect(open(file)).rejects.toMatchObject({ reason: 'encrypted' });
  });

  it('where it is Excel of before, which says so behind its first record (MS-XLS 2.4.117)', async () => {
    const file = changed(workbookOf({ 年报: reportSheet(SET) }, 'biff8'), 'Workbook', (content) => {
      const behind = 4 + content.readUInt16LE(2);
      const filePass = Buffer.concat([Buffer.from([0x2f, 0, 54, 0, 1, 0, 1, 0, 1, 0]), Buffer.alloc(48, 9)]);
      return Buffer.concat([content.subarray(0, behind), filePass, content.subarray(behind)]);
    });
    await expect(open(file)).rejects.toMatchObject({ reason: 'encrypted' });
  });

  it('where the entries of its archive are', async () => {
    const file = Buffer.from(docxReport(SET));
    // The flags in each entry's local header and in its directory entry.
    for (const [mark, at] of [
      ['PK\u0003\u0004', 6],
      ['PK\u0001\u0002', 8],
    ] as const) {
      for (let found = file.indexOf(mark); found >= 0; found = file.indexOf(mark, found + 4)) {
        file[found + at] = (file[found + at] as number) | 1;
      }
    }
    await expect(open(new Uint8Array(file))).rejects.toMatchObject({ reason: 'encrypted' });
  });
});

test('a workbook of before that is broken is said to be that, and not locked', async () => {
  const file = changed(workbookOf({ 年报: reportSheet(SET) }, 'biff8'), 'Workbook', (content) =>
    Buffer.concat([content.subarray(0, 4), Buffer.alloc(content.length, 0xff)]),
  );
  await expect(open(file)).rejects.toMatchObject({ reason: 'broken' });
});
