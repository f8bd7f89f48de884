import { lowerBound } from '../../collections';
import { operandLength } from './doc-paragraphs';
import { viewOf } from './doc-text';
import { isNoteMark } from './note-marks';

/** What the properties of characters say of how they are seen. */
interface CharacterProperties {
  /** Taken away, struck out or hidden. */
  isGone: boolean;
  isRaised: boolean;
}

const PAGE = 512;
/** Taken away in a change that is not yet accepted; struck out once and twice; hidden. */
const GONE = [0x0800, 0x0837, 0x2a53, 0x083c];
const RAISED = 0x2a48;
/** On, and the other way round than the style says. */
const ON = [1, 0x81];
const PLAIN: CharacterProperties = { isGone: false, isRaised: false };

/** Properties of characters by where they stand in the file (MS-DOC 2.4.6.2). */
export class Characters {
  private readonly ends: number[] = [];
  private readonly properties: CharacterProperties[] = [];

  constructor(word: Uint8Array, table: Uint8Array) {
    const view = viewOf(word);
    const [start, size] = [view.getUint32(0xfa, true), view.getUint32(0xfe, true)];
    const plc = table.subarray(start, start + size);
    const plcView = viewOf(plc);
    const count = Math.floor((plc.length - 4) / 8);
    for (let i = 0; i < count; i++) {
      const number = plcView.getUint32(4 * (count + 1) + 4 * i, true) & 0x3fffff;
      const page = word.subarray(number * PAGE, number * PAGE + PAGE);
      if (page.length === PAGE) this.readPage(page);
    }
  }

  private readPage(page: Uint8Array): void {
    const view = viewOf(page);
    const runs = page[PAGE - 1] as number;
    if (4 * (runs + 1) + runs > PAGE) return;
    for (let i = 0; i < runs; i++) {
      const end = view.getUint32(4 * (i + 1), true);
      if (end <= (this.ends.at(-1) ?? -1)) continue;
      const at = 2 * (page[4 * (runs + 1) + i] as number);
      this.ends.push(end);
      const list = at ? page.subarray(at + 1, Math.min(PAGE - 1, at + 1 + (page[at] as number))) : null;
      this.properties.push(list ? propertiesOf(list) : PLAIN);
    }
  }

  private at(offset: number): CharacterProperties {
    return this.properties[lowerBound(this.ends, offset + 1)] ?? PLAIN;
  }

  /**
   * Text with changes accepted, without what is hidden or struck out, and without raised marks of notes.
   * @param offsets where each of its characters stands in the file
   */
  seen(text: string, offsets: Uint32Array): string {
    let shown = '';
    let raised = '';
    const flush = (): void => {
      if (!isNoteMark(raised, shown)) shown += raised;
      raised = '';
    };
    for (let i = 0; i < text.length; i++) {
      const { isGone, isRaised } = this.at(offsets[i] as number);
      if (isGone) continue;
      if (isRaised) raised += text[i];
      else {
        flush();
        shown += text[i];
      }
    }
    flush();
    return shown;
  }
}

function propertiesOf(list: Uint8Array): CharacterProperties {
  const found = { ...PLAIN };
  const view = viewOf(list);
  for (let at = 0; at + 2 < list.length; ) {
    const operation = view.getUint16(at, true);
    at += 2;
    const value = list[at] as number;
    if (GONE.includes(operation)) found.isGone ||= ON.includes(value);
    else if (operation === RAISED) found.isRaised = value === 1;
    at += operandLength(operation, list, at);
  }
  return found;
}
