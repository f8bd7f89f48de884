import type { ArtefactKind } from '../../audit/schema';
import { place } from '../../read/source';
import { EVERY_FORMAT, failed, incomplete, passed, type Rule } from '../rule';

/** The rule that reports artefacts of some kinds: what a mirror, a converter or a broken template left on the page. */
function artefactRule(id: string, severity: Rule['severity'], kinds: ArtefactKind[]): Rule {
  return {
    id,
    severity,
    basis: null,
    formats: EVERY_FORMAT,
    run: ({ reading: { artefacts } }) =>
      kinds.map((kind) => {
        const found = artefacts.find((artefact) => artefact.kind === kind);
        return found ? failed({ data: { kind, count: found.count, sample: found.sample }, actual: found.sample }) : passed;
      }),
  };
}

export const integrityInjectedTitle = artefactRule('integrity.injectedTitle', 'warning', ['injectedTitle']);
export const integrityArtefacts = artefactRule('integrity.artefacts', 'notice', ['pinyin', 'vocabulary', 'overConversion', 'lostDigits']);
export const integrityLeftovers = artefactRule('integrity.leftovers', 'notice', ['leftover', 'layoutBars']);

const PERSONAL = /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])\d{2}\d{3}[\dXx](?!\d)|姓 ?名\s+职 ?务|(?:组长|副组长|联络员|工作人员)[::][\u4e00-\u9fff]{2,3}(?:[、,;。\s]|$)/;

/** People listed by name, or an identity number: for a person to weigh, never an error. */
export const integrityPersonalData: Rule = {
  id: 'integrity.personalData',
  severity: 'notice',
  basis: null,
  formats: EVERY_FORMAT,
  run({ reading: { source } }) {
    const match = PERSONAL.exec(source.folded.text);
    if (!match) return [passed];
    return [incomplete({ at: place(source, match.index, match.index + match[0].length) })];
  },
};

/** A page larger than what is read: whatever lies beyond was not judged. */
export const integrityTruncated: Rule = {
  id: 'integrity.truncated',
  severity: 'warning',
  basis: null,
  formats: EVERY_FORMAT,
  run: ({ reading }) => [reading.source.page.truncated ? incomplete({}) : passed],
};
