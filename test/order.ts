import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, the longest first, of each project: on a machine of two cores more than seven seconds. */
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
 * Begins with the files that take longest, so that at the end no processor waits for one long file. Vitest itself knows
 * how long each took from the run before; on a new machine it has none, and takes the largest file for the longest.
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
