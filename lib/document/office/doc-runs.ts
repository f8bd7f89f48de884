import { lowerBound } from '../../collections';
import { viewOf } from './doc-text';

const PAGE = 512;

/** Where the header keeps the list of pages that describe runs, and how many bytes of such a page describe a run. */
export interface RunList {
  /** Offset in the header of the list's start and length. */
  header: number;
  width: number;
}

/**
 * Properties of the runs of a Word 97 file, by the offset at which each run ends (formatted disk pages, MS-DOC 2.9.33
 * and 2.9.75).
 */
export class Runs<T> {
  private readonly ends: number[] = [];
  private readonly found: T[] = [];

  /**
   * @param read reads the properties stored at an offset of a page
   * @param plain the properties of a run for which none are stored
   */
  constructor(
    word: Uint8Array,
    table: Uint8Array,
    { header, width }: RunList,
    private readonly plain: T,
    private readonly read: (page: Uint8Array, at: number) => T,
  ) {
    const view = viewOf(word);
    const [start, size] = [view.getUint32(header, true), view.getUint32(header + 4, true)];
    const list = table.subarray(start, start + size);
    const listView = viewOf(list);
    const count = Math.floor((list.length - 4) / 8);
    for (let i = 0; i < count; i++) {
      const number = listView.getUint32(4 * (count + 1) + 4 * i, true) & 0x3fffff;
      const page = word.subarray(number * PAGE, number * PAGE + PAGE);
      if (page.length === PAGE) this.readPage(page, width);
    }
  }

  private readPage(page: Uint8Array, width: number): void {
    const view = viewOf(page);
    const runs = page[PAGE - 1] as number;
    if (4 * (runs + 1) + width * runs > PAGE) return;
    for (let i = 0; i < runs; i++) {
      const end = view.getUint32(4 * (i + 1), true);
      if (end <= (this.ends.at(-1) ?? -1)) continue;
      const at = 2 * (page[4 * (runs + 1) + width * i] as number);
      this.ends.push(end);
      this.found.push(at ? this.read(page, at) : this.plain);
    }
  }

  /** Returns the properties of the run that contains the byte at an offset. */
  at(offset: number): T {
    return this.found[lowerBound(this.ends, offset + 1)] ?? this.plain;
  }
}

/** Returns bytes of a page, excluding its last byte, which is the number of its runs. */
export const bytesOf = (page: Uint8Array, from: number, length: number): Uint8Array =>
  page.subarray(from, Math.min(PAGE - 1, from + length));
