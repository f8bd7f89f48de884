import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The slowest test files of each project, slowest first: each takes more than seven seconds on a machine of two cores.
 */
export const LONGEST = [
  'browser/tasks',
  'browser/storage-faults',
  'browser/long-tasks',
  'browser/library',
  'browser/hostile-size',
  'browser/document',
  'browser/lifecycle',
  'browser/background-stopped',
  'browser/two-windows',
  'browser/single-page',
  'browser/overlay-axe',
  'browser/package',
  'browser/seen',
  'browser/overlay-page-kept',
  'browser/restless',
  'browser/overlay-in-time',
  'browser/popup-access',
  'browser/side-panel',
  'browser/firefox',
  'browser/overlay-place',
  'browser/script-switch',
  'browser/leaks',
  'browser/main-job',
  'browser/hostile-page',
  'browser/invisible',
  'browser/overlay-changing',
  'browser/poisoned',
  'browser/batch-killed',
  'browser/script-undo',
  'browser/network',
  'cli/outputs',
  'cli/hostile',
  'check/hostile-text',
  'script/behaviours',
  'document/pdf/printed',
  'cli/cli',
  'precision/precision',
  'export/papers',
  'cli/roll-up',
  'script/undo',
  'document/html/bounded-parse',
  'document/pdf/bounded-bytes',
  'read/unseen',
].map((name) => `test/${name}.test.ts`);

/**
 * Sorts the files of each project so that the slowest run first: then no processor waits for one slow file at the end.
 * Vitest sorts by the durations of the last run; on a new machine there are none, and it takes the largest file for the
 * slowest.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = LONGEST.indexOf(relative(this.ctx.config.root, moduleId));
      return place < 0 ? LONGEST.length : place;
    };
    const sorted = await super.sort(files);
    const names = [...new Set(sorted.map(({ project }) => project.name))];
    return names.flatMap((name) =>
      sorted.filter(({ project }) => project.name === name).toSorted((one, other) => rank(one) - rank(other)),
    );
  }
}
