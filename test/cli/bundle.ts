import { type SpawnOptions, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { buildCommand } from '../../lib/tools/build-cli';
import { ROOT, type Run } from './run';

/** Runs the command as it is shipped: one file. */
export type Command = (args: string[], options?: RunOptions) => Promise<Run>;

export interface RunOptions extends SpawnOptions {
  /** Standard input; a stream of pieces where it is too large to hold. */
  input?: string | Uint8Array | Iterable<Uint8Array>;
}

export interface Bundle {
  /** The file. */
  file: string;
  run: Command;
  /** A folder of the test's own. */
  folder: string;
}

/** What `npm run build` made. */
const BUILT = join(ROOT, '.output/cli/gongkai-lens.mjs');

/** Whether nothing that the command is made of is newer than what was built of it. */
function isUpToDate(): boolean {
  if (!existsSync(BUILT)) return false;
  const built = statSync(BUILT).mtimeMs;
  const sources = readdirSync(join(ROOT, 'lib'), { recursive: true, encoding: 'utf8' }).map((name) =>
    join('lib', name),
  );
  return ['package-lock.json', 'lib', ...sources].every((name) => statSync(join(ROOT, name)).mtimeMs < built);
}

/** Gives the tests of a file the command as it was built, or builds it for them, and a folder. */
export function useBundle(): Bundle {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-lens-'));
  const bundle: Bundle = { file: '', folder, run: () => Promise.reject(new Error('not built yet')) };
  beforeAll(async () => {
    bundle.file = isUpToDate() ? BUILT : await buildCommand(ROOT, join(folder, '.cli'));
    bundle.run = (args, options = {}) => runFile(process.execPath, [bundle.file, ...args], options);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return bundle;
}

/** Runs a program to its end. */
export function runFile(program: string, args: string[], { input, ...options }: RunOptions = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, options);
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout?.on('data', (bytes: Buffer) => out.push(bytes));
    child.stderr?.on('data', (bytes: Buffer) => err.push(bytes));
    child.on('error', reject);
    child.on('close', (status) =>
      resolve({ status, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
    child.stdin?.on('error', () => {});
    if (input === undefined || typeof input === 'string' || input instanceof Uint8Array) child.stdin?.end(input ?? '');
    else feed(child.stdin, input);
  });
}

async function feed(stdin: NodeJS.WritableStream | null, pieces: Iterable<Uint8Array>): Promise<void> {
  for (const piece of pieces) {
    if (!stdin?.writable) return;
    await new Promise((resolve) => stdin.write(piece, resolve));
  }
  stdin?.end();
}
