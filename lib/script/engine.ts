import { descriptionEnd } from './description';
import type { Division } from './division';
import { Search } from './search';
import { LATER } from './tree';
import { BY_CHARACTER, DESCRIPTION, type Trie } from './trie';
import type { Conversion } from './types';

/** Code units of the text that are converted before the buffer becomes a string. */
const CHUNK = 4096;
/** Room for a match that begins in one chunk and ends in the next. */
const OVERHANG = 128;

/** Converts with one dictionary in one pass, dividing into words where that matters. Keeps its buffer from call to call. */
export class Engine implements Conversion {
  private readonly search: Search;
  private readonly buffer: Uint16Array;
  private changed = 0;

  constructor(
    private readonly trie: Trie,
    division: Division | null = null,
  ) {
    this.search = new Search(trie, division);
    this.buffer = new Uint16Array((CHUNK + OVERHANG) * trie.growth);
  }

  convert(text: string): string {
    return this.run(text, [], []);
  }

  convertParts(parts: readonly string[]): string[] {
    if (parts.length === 1) return [this.convert(parts[0] as string)];
    let length = 0;
    const borders = parts.map((part) => (length += part.length));
    const places: number[] = [];
    const output = this.run(parts.join(''), borders, places);
    return parts.map((_, index) => output.slice(index ? places[index - 1] : 0, places[index]));
  }

  /** Converts `text`; for each of the ascending `borders` pushes where it comes to lie in the result to `places`. */
  private run(text: string, borders: readonly number[], places: number[]): string {
    const { buffer, search, trie } = this;
    const { difference, start, filter, lone } = trie;
    const chunks: string[] = [];
    let [at, place, written, matchStart, matchPlace] = [0, 0, 0, 0, 0];
    let border = borders[0] ?? text.length + 1;
    this.changed = 0;
    while (at < text.length) {
      const stop = Math.min(text.length, at + CHUNK);
      while (at < stop) {
        while (at >= border) {
          const whole = written + place;
          // A border inside a match stays as far behind the match's start as it was, where the value is that long.
          places.push(at === border ? whole : Math.min(matchPlace + border - matchStart, whole));
          border = borders[places.length] ?? text.length + 1;
        }
        const code = text.charCodeAt(at);
        let first = start[code] as number;
        if (first >= LATER) first = trie.first(code);
        if (
          first === 0 ||
          (first < lone && !filter.has(first, text.charCodeAt(at + 1), text.charCodeAt(at + 2))) ||
          (first !== DESCRIPTION && !search.at(text, at, first))
        ) {
          const bits = difference[code] as number;
          this.changed |= bits;
          buffer[place++] = code ^ bits;
          at++;
          continue;
        }
        matchStart = at;
        matchPlace = written + place;
        if (first === DESCRIPTION) {
          const end = descriptionEnd(text, at);
          while (at < end) buffer[place++] = text.charCodeAt(at++);
        } else {
          place = this.write(text, at, place);
          at = search.end;
        }
      }
      chunks.push(String.fromCharCode.apply(null, buffer.subarray(0, place) as unknown as number[]));
      written += place;
      place = 0;
    }
    while (places.length < borders.length) {
      const last = borders[places.length] as number;
      places.push(last === text.length ? written : Math.min(matchPlace + last - matchStart, written));
    }
    return this.changed === 0 ? text : chunks.join('');
  }

  /** Writes the value of the entry just found at `from`; gives the buffer's next free place. */
  private write(text: string, from: number, place: number): number {
    const { buffer, search } = this;
    const { difference, lengths, values, pool } = this.trie;
    const length = lengths[search.entry] as number;
    const byCharacter = length === BY_CHARACTER;
    const count = byCharacter ? search.end - from : length;
    const value = values[search.entry] as number;
    if (count !== search.end - from) this.changed = 1;
    for (let index = 0; index < count; index++) {
      const original = text.charCodeAt(from + index);
      const converted = byCharacter ? original ^ (difference[original] as number) : (pool[value + index] as number);
      this.changed |= converted ^ original;
      buffer[place + index] = converted;
    }
    return place + count;
  }
}
