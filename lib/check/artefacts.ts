import type { ArtefactKind } from '../model/schema';
import { EVERY_EDITION, failed, passed, type Rule } from './rule';

/**
 * Returns a rule that reports artefacts of some kinds: what a mirror, a converter or a broken template left on the
 * page.
 */
export const artefactRule = (id: string, severity: Rule['severity'], kinds: ArtefactKind[]): Rule => ({
  id,
  severity,
  basis: null,
  editions: EVERY_EDITION,
  says: ['failed'],
  run: ({ page: { artefacts } }) =>
    kinds.map((kind) => {
      const found = artefacts.find((artefact) => artefact.kind === kind);
      if (!found) return passed;
      const { count, sample } = found;
      return failed({ data: { kind, count, sample }, actual: sample });
    }),
});
