import { operationsIn } from './doc-paragraphs';
import { bytesOf, type RunList, Runs } from './doc-runs';
import { Unmarked } from './note-marks';

/** Character properties that decide whether text is shown. */
interface CharacterProperties {
  /** Deleted, struck out or hidden. */
  isGone: boolean;
  isRaised: boolean;
}

/**
 * Deleted in a tracked change, struck out, doubly struck out, hidden (sprmCFRMarkDel, sprmCFStrike, sprmCFDStrike,
 * sprmCFVanish).
 */
const GONE = [0x0800, 0x0837, 0x2a53, 0x083c];
const RAISED = 0x2a48;
/** Operands that switch a property on: on, and the opposite of the style. */
const ON = [1, 0x81];
const PLAIN: CharacterProperties = { isGone: false, isRaised: false };

const CHARACTERS: RunList = { header: 0xfa, width: 1 };

/** Character properties by offset in the file (MS-DOC 2.4.6.2). */
export class Characters {
  private readonly runs: Runs<CharacterProperties>;

  constructor(word: Uint8Array, table: Uint8Array) {
    this.runs = new Runs(word, table, CHARACTERS, PLAIN, (page, at) =>
      propertiesOf(bytesOf(page, at + 1, page[at] as number)),
    );
  }

  /**
   * Returns the visible text: changes accepted, without hidden or struck-out text and raised note marks.
   * @param offsets the offset in the file of each character of `text`
   */
  seen(text: string, offsets: Uint32Array): string {
    const shown = new Unmarked();
    for (let i = 0; i < text.length; i++) {
      const { isGone, isRaised } = this.runs.at(offsets[i] as number);
      if (!isGone) shown.add(text[i] as string, isRaised);
    }
    return shown.take();
  }
}

function propertiesOf(list: Uint8Array): CharacterProperties {
  const found = { ...PLAIN };
  for (const { operation, operand } of operationsIn(list)) {
    const value = operand[0] as number;
    if (GONE.includes(operation)) found.isGone ||= ON.includes(value);
    else if (operation === RAISED) found.isRaised = value === 1;
  }
  return found;
}
