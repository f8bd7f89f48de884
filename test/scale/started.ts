import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Services that were started, and what each said when it was ready. */
export class Started {
  private readonly children: ChildProcess[] = [];

  /**
   * Starts a service; gives what `sign` captures of the line by which it says that it is ready.
   * @throws Error where it ends without saying so: all are ended then
   */
  start(program: string, args: string[], sign: RegExp): Promise<string> {
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    this.children.push(child);
    return new Promise((resolve, reject) => {
      let last = '';
      let found: RegExpExecArray | null = null;
      createInterface({ input: child.stderr }).on('line', (line) => {
        last = line;
        found ??= sign.exec(line);
        if (found) resolve(found[1] ?? '');
      });
      child.on('error', reject);
      child.on('close', (status) => {
        if (found) return;
        this.end();
        reject(new Error(`${program} ended with status ${status}: ${last}`));
      });
    });
  }

  /** Ends all of them, the last first. */
  end(): void {
    for (const child of this.children.toReversed()) child.kill();
  }
}
