import { readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

/** What is known of a change that was tried. */
export interface Tried {
  fileName: string;
  status: string;
  replacement?: string;
  /** How many tests were run to their end; none where it is not known. */
  testsCompleted?: number;
  location: { start: Place; end: Place };
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

/** Of each folder, how many of the changes that could be tried were noticed, in words. */
export function scoresOf(mutants: readonly Tried[]): string[] {
  const folderOf = ({ fileName }: Tried): string => dirname(relative('.', fileName));
  return [...new Set(mutants.map(folderOf))].map((folder) => {
    const own = mutants.filter((mutant) => folderOf(mutant) === folder);
    const noticed = own.filter(isNoticed).length;
    const all = noticed + own.filter(isUnnoticed).length;
    return `${folder}: ${noticed} of ${all} changes noticed${all ? `, ${((100 * noticed) / all).toFixed(1)} %` : ''}`;
  });
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
