import { existsSync } from 'node:fs';
import { Started } from './started';

/** A cluster of Dask distributed on this machine. */
export interface Cluster {
  /** Address of its scheduler. */
  address: string;
  end(): void;
}

/** Debian's own: another Python in the path does not see its packages. */
export const PYTHON = '/usr/bin/python3';
const SCHEDULER = '/usr/bin/dask-scheduler';
const WORKER = '/usr/bin/dask-worker';

export const hasCluster = (): boolean => [PYTHON, SCHEDULER, WORKER].every(existsSync);

/** Starts a scheduler and two workers, each a process; work may be sent when this gives them. */
export async function startCluster(): Promise<Cluster> {
  const programs = new Started();
  const address = await programs.start(
    PYTHON,
    [SCHEDULER, '--host', '127.0.0.1', '--port', '0', '--no-dashboard'],
    /Scheduler at:\s+(tcp:\S+)/,
  );
  const worker = [WORKER, '--nthreads', '1', '--no-dashboard', address];
  for (let i = 0; i < 2; i++) await programs.start(PYTHON, worker, /Registered to:\s+(tcp:\S+)/);
  return { address, end: () => programs.end() };
}
