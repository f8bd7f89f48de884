import { closeSync, fstatSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { isatty } from 'node:tty';

/** Whoever reads what we write has seen enough: no error of anybody's. */
export class ReaderGone extends Error {}

/** Where results go: a file, or standard output. */
export class Output {
  /** Bytes written, those of an earlier run included. */
  offset = 0;

  private constructor(
    private readonly name: string,
    /** Null: standard output that is no file. */
    private readonly fd: number | null,
    private readonly isOwn: boolean,
  ) {}

  /** @throws Error where the file cannot be written */
  static to(path: string | null): Output {
    if (path !== null) return new Output(path, openSync(path, 'a+'), true);
    return new Output('standard output', isatty(1) || isPipe(1) ? null : 1, false);
  }

  /** Whether what is there can be gone on with: only in a file. */
  get isFile(): boolean {
    return this.fd !== null && fstatSync(this.fd).isFile();
  }

  /**
   * Cuts off what stands behind so many bytes, and goes on there.
   * @throws Error where there is less
   */
  goOnFrom(offset: number): void {
    if (this.fd === null) throw new Error(`${this.name} is no file`);
    const { size } = fstatSync(this.fd);
    if (size < offset) throw new Error(`${this.name} has ${size} bytes, ${offset} were written`);
    ftruncateSync(this.fd, offset);
    this.offset = offset;
  }

  /**
   * Writes all of it, and waits where its reader is slower.
   * @throws ReaderGone, or Error of one line where it cannot be written
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
