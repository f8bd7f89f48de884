/** A record of a stream; `content` is null if it is longer than the limit. */
export interface NumberedLine {
  /** The line it begins in, from 1; in a list, its position there, from 1. */
  line: number;
  content: string | null;
  /** Number of characters read up to its end. */
  read: number;
}

interface Splitter {
  take(piece: string): Iterable<NumberedLine>;
  end(): Iterable<NumberedLine>;
}

/** Only blanks so far, or only what may begin a value over several lines. */
const UNDECIDED = /^\s*(?:\{[^\S\n]*)?$/;
const LONGEST_HEAD = 65_536;

/**
 * Yields the records of a text that comes in pieces: its lines or, if it is a JSON list or JSON values that each take
 * several lines, its values. Memory holds one record, and nothing of one longer than `longest` characters. A byte order
 * mark and blank records are skipped.
 */
export async function* recordsOf(
  pieces: AsyncIterable<string> | Iterable<string>,
  longest: number,
): AsyncGenerator<NumberedLine> {
  let head = '';
  let splitter: Splitter | null = null;
  for await (const piece of pieces) {
    if (splitter) {
      yield* splitter.take(piece);
      continue;
    }
    head += piece;
    if (UNDECIDED.test(head) && head.length < LONGEST_HEAD) continue;
    splitter = splitterFor(head, longest);
    yield* splitter.take(head);
  }
  if (!splitter) {
    splitter = new Lines(longest);
    yield* splitter.take(head);
  }
  yield* splitter.end();
}

/** A truncated first line is treated as a line: read as a value it would swallow the lines after it. */
function splitterFor(head: string, longest: number): Splitter {
  if (/^\s*\[/.test(head)) return new Values(longest, true);
  return /^\s*\{[^\S\n]*\n/.test(head) ? new Values(longest, false) : new Lines(longest);
}

/** Collects the parts of one record, up to a maximum length. */
class Gathered {
  private parts: string[] = [];
  private length = 0;
  constructor(private readonly longest: number) {}

  add(part: string): void {
    this.length += part.length;
    if (this.length > this.longest) this.parts = [];
    else this.parts.push(part);
  }

  /** Returns the record, or null if it was too long, and starts a new one. */
  take(): string | null {
    const content = this.length > this.longest ? null : this.parts.join('');
    [this.parts, this.length] = [[], 0];
    return content;
  }
}

class Lines implements Splitter {
  private readonly gathered: Gathered;

  constructor(
    longest: number,
    private line = 1,
    private read = 0,
  ) {
    this.gathered = new Gathered(longest);
  }

  *take(piece: string): Generator<NumberedLine> {
    let from = 0;
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', from)) {
      this.gathered.add(piece.slice(from, at));
      this.read += at + 1 - from;
      from = at + 1;
      yield* this.end();
    }
    this.gathered.add(piece.slice(from));
    this.read += piece.length - from;
  }

  *end(): Generator<NumberedLine> {
    const { line, read } = this;
    this.line += 1;
    const whole = this.gathered.take();
    const content = line === 1 ? (whole?.replace(/^\uFEFF/, '') ?? null) : whole;
    if (content?.trim() !== '') yield { line, content, read };
  }
}

/**
 * The characters of JSON's structure; and within a string those that may end it, a line break included, since no string
 * spans lines.
 */
const STRUCTURE = /["{}[\],\n]/g;
const IN_STRING = /["\\\n]/g;

/**
 * Splits one list into its values, and the text after it into lines; or splits a sequence of values that each take
 * several lines. If a value breaks off, the next one is found by a brace at the beginning of a line: inside a value
 * printed over several lines no brace stands there.
 */
class Values implements Splitter {
  private readonly gathered: Gathered;
  /** Splits the lines after the list. */
  private after: Lines | null = null;
  private line = 1;
  private item = 1;
  private begun = 1;
  private depth = 0;
  private read = 0;
  private isInString = false;
  private isAtLineStart = true;
  /** Whether the previous piece ended with a backslash that escapes the first character of this one. */
  private isEscaped = false;

  constructor(
    private readonly longest: number,
    private readonly isList: boolean,
  ) {
    this.gathered = new Gathered(longest);
  }

  *take(piece: string): Generator<NumberedLine> {
    if (this.after) return yield* this.after.take(piece);
    let from = 0;
    let at = this.isEscaped ? 1 : 0;
    let lineStart = this.isAtLineStart ? 0 : -1;
    this.isEscaped = false;
    for (let mark = this.markAt(piece, at); mark >= 0; mark = this.markAt(piece, at)) {
      at = mark + 1;
      const character = piece[mark]!;
      if (character === '\n') {
        this.line += 1;
        lineStart = at;
      }
      if (this.isInString) {
        if (character === '\\') this.isEscaped = ++at > piece.length;
        else this.isInString = false;
        continue;
      }
      if (character === '{' && mark === lineStart && this.depth > this.base) {
        this.gathered.add(piece.slice(from, mark));
        from = mark;
        yield* this.ended(mark);
        this.depth = this.base;
      }
      this.isInString = character === '"';
      if ('{['.includes(character)) {
        if (this.depth === 0) this.begun = this.line;
        if (this.depth === 0 && this.isList) from = at;
        this.depth += 1;
      }
      if ('}]'.includes(character)) this.depth -= 1;
      if (!this.isEndedBy(character)) continue;
      this.gathered.add(piece.slice(from, this.isList ? mark : at));
      from = at;
      yield* this.ended(at);
      if (!this.isList || this.depth > 0 || character === '\n') continue;
      this.after = new Lines(this.longest, this.line, this.read + at);
      return yield* this.after.take(piece.slice(at));
    }
    this.gathered.add(piece.slice(from));
    this.read += piece.length;
    this.isAtLineStart = piece.length > 0 ? lineStart === piece.length : this.isAtLineStart;
  }

  *end(): Generator<NumberedLine> {
    yield* this.after ? this.after.end() : this.ended(0);
  }

  /** The nesting depth between values. */
  private get base(): number {
    return this.isList ? 1 : 0;
  }

  private markAt(piece: string, from: number): number {
    const marks = this.isInString ? IN_STRING : STRUCTURE;
    marks.lastIndex = from;
    return marks.exec(piece)?.index ?? -1;
  }

  private isEndedBy(character: string): boolean {
    if (character === '\n') return this.depth === this.base;
    if (this.isList && character === ',') return this.depth === 1;
    return '}]'.includes(character) && this.depth <= 0;
  }

  private *ended(at: number): Generator<NumberedLine> {
    this.depth = Math.max(0, this.depth);
    const content = this.gathered.take()?.trim() ?? null;
    if (content === '') return;
    yield { line: this.isList ? this.item : this.begun, content, read: this.read + at };
    this.item += 1;
  }
}

/** Yields a file's text piece by piece. @param file UTF-8 @param onRead called with the number of bytes read so far */
export async function* piecesOf(file: Blob, onRead?: (bytes: number) => void): AsyncGenerator<string> {
  let bytes = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      bytes += chunk.length;
      onRead?.(bytes);
      controller.enqueue(chunk);
    },
  });
  const reader = file.stream().pipeThrough(counted).pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}

/**
 * Returns a file of these lines, or null if it was cancelled. The browser writes the lines to disk as they come, so a
 * library need not fit into memory. @param onLine called with the number of lines so far
 */
export async function fileOf(lines: AsyncGenerator<string>): Promise<Blob>;
export async function fileOf(
  lines: AsyncGenerator<string>,
  signal: AbortSignal,
  onLine: (lines: number) => void,
): Promise<Blob | null>;
export async function fileOf(
  lines: AsyncGenerator<string>,
  signal?: AbortSignal,
  onLine?: (lines: number) => void,
): Promise<Blob | null> {
  let count = 0;
  const stream = new ReadableStream<string>({
    async pull(controller) {
      const { value, done } = signal?.aborted ? await lines.return(null) : await lines.next();
      if (done) return controller.close();
      controller.enqueue(value);
      onLine?.(++count);
    },
  });
  const file = await new Response(stream.pipeThrough(new TextEncoderStream())).blob();
  return signal?.aborted ? null : file;
}
