/** A line of a stream, numbered from 1; `content` is null where it was longer than is read. */
export interface NumberedLine {
  line: number;
  content: string | null;
  /** Characters read up to its end. */
  read: number;
}

/**
 * The lines of a text that comes in pieces; memory holds one of them, and of one that is too long nothing. A byte order
 * mark is passed over, and so are lines without a letter.
 */
export async function* linesOf(
  pieces: AsyncIterable<string> | Iterable<string>,
  longest: number,
): AsyncGenerator<NumberedLine> {
  let [line, read, rest, isTooLong] = [1, 0, [] as string[], false];
  let length = 0;
  const take = (part: string): void => {
    length += part.length;
    if (length > longest) [rest, isTooLong] = [[], true];
    else rest.push(part);
  };
  const ended = (): NumberedLine | null => {
    const content = isTooLong ? null : rest.join('');
    const done = { line, content: line === 1 ? (content?.replace(/^\uFEFF/, '') ?? null) : content, read };
    [line, rest, isTooLong, length] = [line + 1, [], false, 0];
    return done.content?.trim() === '' ? null : done;
  };
  for await (const piece of pieces) {
    let from = 0;
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', from)) {
      take(piece.slice(from, at));
      read += at + 1 - from;
      from = at + 1;
      const done = ended();
      if (done) yield done;
    }
    take(piece.slice(from));
    read += piece.length - from;
  }
  const last = ended();
  if (last) yield last;
}

/** A file's text, piece by piece. @param file UTF-8 */
export async function* piecesOf(file: Blob): AsyncGenerator<string> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}
