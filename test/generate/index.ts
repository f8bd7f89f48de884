/** Pages for tests: any set of figures, in every family of markup and every script. */
export { consistentSet } from './consistent';
export { FAMILIES, familyOf } from './families/index';
export type { Family, FamilyOptions } from './family';
export { allCells, type FigureSet, figureSets, numberIn, type TableCell, textOf } from './figures';
export { LOOK_ALIKES, type LookAlike, type LookAlikeKind, lookAlike } from './lookalikes';
export {
  type ExpectedFigure,
  type ExpectedReport,
  type Page,
  type PageRequest,
  renderFamily,
  renderPage,
} from './page';
export { inScript, pageInScript, SCRIPTS, type Script } from './scripts';
