import { closeSync, fstatSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { isatty } from 'node:tty';

/** Thrown if the reader of our output has closed it, which is not a failure. */
export class ReaderGone extends Error {}

/** The output of results: a file, or standard output. */
export class Output {
  /** Number of bytes written, including those of an earlier run. */
  offset = 0;

  private constructor(
    private readonly name: string,
    /** Null: standard output that is a terminal or a pipe. */
    private readonly fd: number | null,
    private readonly isOwn: boolean,
  ) {}

  /** Opens a file, or standard output if the path is null. @throws Error if the file cannot be opened for writing */
  static to(path: string | null): Output {
    if (path !== null) return new Output(path, openSync(path, 'a+'), true);
    return new Output('standard output', isatty(1) || isPipe(1) ? null : 1, false);
  }

  /** Whether a later run can continue the output, which only a file allows. */
  get isFile(): boolean {
    return this.fd !== null && fstatSync(this.fd).isFile();
  }

  /**
   * Truncates the file to so many bytes, and continues there.
   * @throws Error if it has fewer
   */
  goOnFrom(offset: number): void {
    if (this.fd === null) throw new Error(`${this.name} is no file`);
    const { size } = fstatSync(this.fd);
    if (size < offset) throw new Error(`${this.name} has ${size} bytes, ${offset} were written`);
    ftruncateSync(this.fd, offset);
    this.offset = offset;
  }

  /**
   * Writes all of the content, and waits if the reader is slow.
   * @throws ReaderGone, or Error of one line if it cannot be written
   */
  async write(content: string | Uint8Array): Promise<void> {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    if (!bytes.length) return;
    try {
      if (this.fd === null) await toStandardOutput(bytes);
      else writeAll(this.fd, bytes);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') throw new ReaderGone();
      throw new Error(`${this.name}: ${code === 'ENOSPC' ? 'no space left' : message}`, { cause: error });
    }
    this.offset += bytes.length;
  }

  close(): void {
    if (this.isOwn && this.fd !== null) closeSync(this.fd);
  }
}

function isPipe(fd: number): boolean {
  const kind = fstatSync(fd);
  return kind.isFIFO() || kind.isSocket();
}

function writeAll(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
}

const toStandardOutput = (bytes: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
