import { readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

/** A change: what is put in the place of what stands there. */
export interface Change {
  fileName: string;
  replacement?: string;
  location: { start: Place; end: Place };
}

/** What is known of a change that was tried. */
export interface Tried extends Change {
  status: string;
  /** How many tests were run to their end; none where it is not known. */
  testsCompleted?: number;
}

/** Line and column, both from one, the end behind the last character. */
interface Place {
  line: number;
  column: number;
}

const NOTICED = ['Killed', 'Timeout'];
const UNNOTICED = ['Survived', 'NoCoverage'];

/** Where not one test could be run, the change broke the file that they are in as it was loaded: no test failed, and all did. */
const isNoticed = ({ status, testsCompleted }: Tried): boolean =>
  NOTICED.includes(status) || (status === 'Survived' && testsCompleted === 0);
const isUnnoticed = (mutant: Tried): boolean => UNNOTICED.includes(mutant.status) && !isNoticed(mutant);

/**
 * Of each folder and those within it, how many of the changes that could be tried were noticed, in words, and between what bounds the
 * share of all is likely to lie.
 */
export function scoresOf(mutants: readonly Tried[]): string[] {
  const folderOf = ({ fileName }: Tried): string => dirname(relative('.', fileName));
  const around = (folder: string): string[] => (folder.includes('/') ? [...around(dirname(folder)), folder] : []);
  return [...new Set(mutants.flatMap((mutant) => around(folderOf(mutant))))].sort().map((folder) => {
    const own = mutants.filter((mutant) => around(folderOf(mutant)).includes(folder));
    const noticed = own.filter(isNoticed).length;
    const all = noticed + own.filter(isUnnoticed).length;
    return `${folder}: ${noticed} of ${all} changes noticed${all ? `, ${percent(noticed / all)} % ${spreadOf(noticed, all)}` : ''}`;
  });
}

const percent = (share: number): string => (100 * share).toFixed(1);

/** Between what bounds a share lies 95 times of 100 if a sample of it has so many of so many (the interval of Wilson). */
function spreadOf(noticed: number, all: number): string {
  const z = 1.96;
  const middle = (noticed + z ** 2 / 2) / (all + z ** 2);
  const half = (z / (all + z ** 2)) * Math.sqrt((noticed * (all - noticed)) / all + z ** 2 / 4);
  return `(${percent(Math.max(0, middle - half))}–${percent(middle + half)})`;
}

/** Each change that no test noticed: its place, what stood there, and what was put in its place. */
export function survivorsOf(
  mutants: readonly Tried[],
  read: (file: string) => string = (file) => readFileSync(file, 'utf8'),
): string[] {
  return mutants.filter(isUnnoticed).map(({ fileName, status, replacement = '', location: { start, end } }) => {
    const lines = read(fileName)
      .split('\n')
      .slice(start.line - 1, end.line);
    lines.push((lines.pop() ?? '').slice(0, end.column - 1));
    const [first = '', ...others] = lines;
    const before = [first.slice(start.column - 1), ...others].join('\n');
    const place = `${relative('.', fileName)}:${start.line}:${start.column}`;
    return `${place} ${status === 'NoCoverage' ? '(never run) ' : ''}${short(before)} → ${short(replacement)}`;
  });
}

const short = (code: string): string => {
  const line = code.replace(/\s+/g, ' ');
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
};
