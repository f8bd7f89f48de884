import { descriptionEnd } from './description';
import type { Division } from './division';
import { Scan, SEEN, START } from './scan';
import { Search } from './search';
import { stringOf } from './string-of';
import { BY_CHARACTER, SPECIAL, type Trie } from './trie';
import type { Conversion } from './types';

const COMPATIBILITY = /[\uf900-\ufaff\ud87e]/;

/**
 * Converts with one dictionary, dividing text into words where that matters. It first converts every code unit by
 * itself, then looks at the few positions where a key may begin. Its buffers are reused from call to call.
 */
export class Engine implements Conversion {
  private readonly scan: Scan;
  private readonly search: Search;
  /** Receives the converted text piece by piece, once a value has another length than its key. */
  private readonly buffer: Uint16Array;

  /** `plain` replaces compatibility ideographs, which the dictionary does not contain; without it they stay. */
  constructor(
    private readonly trie: Trie,
    division: Division | null = null,
    private readonly plain?: (text: string) => string,
  ) {
    this.scan = new Scan(trie);
    this.search = new Search(trie, division);
    this.buffer = new Uint16Array(SEEN * trie.growth);
  }

  convert(text: string): string {
    const converted = this.run(text, [], []) ?? this.run(this.plain?.(text) ?? text, [], [], true);
    return converted === text ? text : (converted as string);
  }

  convertParts(parts: readonly string[], isPlain = false): string[] {
    if (parts.length === 1 && !isPlain) return [this.convert(parts[0] as string)];
    let length = 0;
    const borders = parts.map((part) => (length += part.length));
    const places: number[] = [];
    const output = this.run(parts.join(''), borders, places, isPlain);
    if (output === null)
      return this.convertParts(
        parts.map((part) => this.plain?.(part) ?? part),
        true,
      );
    return parts.map((_, index) => output.slice(index ? places[index - 1] : 0, places[index]));
  }

  /**
   * Converts `text`. For each of the ascending `borders` (offsets in `text`) it pushes the offset in the result to
   * `places`. Returns null where the text has compatibility ideographs that must be replaced first.
   */
  private run(text: string, borders: readonly number[], places: number[], isPlain = !this.plain): string | null {
    const { scan, search, trie, buffer } = this;
    const { units, converted, candidates } = scan;
    const chunks: string[] = [];
    /** By how many code units the result so far is longer than its text. */
    let longer = 0;
    for (let done = 0; done < text.length; ) {
      scan.look(text, done);
      /** Difference between an offset in the text and the same position in the scan. */
      const shift = done - START;
      let [end, copied, place] = [START, START, 0];
      for (let index = 0; index < scan.count; index++) {
        const at = candidates[index] as number;
        if (at < end) continue;
        if (at >= scan.stop) break;
        if (trie.start[units[at] as number] === SPECIAL) {
          end = descriptionEnd(text, at + shift) - shift;
          if (!isPlain && COMPATIBILITY.test(text.slice(at + shift, end + shift))) return null;
          converted.set(units.subarray(at + 1, end), at + 1);
          continue;
        }
        if (!search.at(units, at, candidates[index + 1] as number)) continue;
        end = search.end;
        const length = trie.lengths[search.entry] as number;
        if (length === BY_CHARACTER) continue;
        if (length === end - at) {
          trie.copyValue(search.entry, converted, at);
          continue;
        }
        place = copy(converted, copied, at, buffer, place);
        place = trie.copyValue(search.entry, buffer, place);
        copied = end;
        while (places.length < borders.length && (borders[places.length] as number) < end + shift) {
          const border = borders[places.length] as number;
          // A border inside a match keeps its distance from the match's start, as far as the value is that long.
          places.push(Math.min(border, at + shift + length) + longer);
        }
        longer += length - (end - at);
      }
      end = Math.max(end, scan.stop);
      if (copied === START) chunks.push(stringOf(converted, START, end));
      else chunks.push(stringOf(buffer, 0, copy(converted, copied, end, buffer, place)));
      done = end + shift;
    }
    for (const border of borders.slice(places.length)) places.push(border + longer);
    return chunks.length === 1 ? (chunks[0] as string) : chunks.join('');
  }
}

/** Copies [from, to) of one buffer to `place` in another. Returns the end of the copy there. */
function copy(source: Uint16Array, from: number, to: number, target: Uint16Array, place: number): number {
  for (let at = from; at < to; at++) target[place++] = source[at] as number;
  return place;
}
