import { groupBy } from '../../collections';
import type { NamedBody, Report, SelfReference } from '../../model/schema';
import { parseBody } from '../../names/body-name';
import { bodyLevel } from '../../names/levels';
import { EVERY_EDITION, failed, incomplete, notApplicable, type Outcome, passed, type Rule } from '../rule';

function ofName({ name, role, elsewhere, at }: NamedBody, issuer: string): Outcome {
  const details = { expected: issuer, actual: name, at };
  const data = { issuer, found: name };
  if (role === 'made') return failed({ ...details, data });
  if (role === 'mentioned') return incomplete({ ...details, data });
  // Another body of the same place may sign a report: the one that the issuer belongs to.
  const told = { ...details, data: { ...data, variant: role } };
  return role === 'signed' && !elsewhere ? incomplete(told) : failed(told);
}

/** Whether a body cannot call itself by a word: a town is no bureau, and a bureau no town. */
function isMistaken(word: string, issuer: string): boolean {
  const { agency } = parseBody(issuer);
  const isTown = bodyLevel(issuer) === 'township' && /^(?:人民政府|政府|办事处)?$/.test(agency);
  if (isTown) return word === '我局' || word === '我厅';
  const isBureau = bodyLevel(issuer) !== 'township' && /[局厅]$/.test(agency);
  return (
    isBureau && (word === '我镇' || word === '我乡' || word === '我街道' || (word === '我厅' && agency.endsWith('局')))
  );
}

/**
 * Whether an issuer is a county, for which a whole city is too large to call its own; one named 市 may be a county-level
 * city.
 */
const isTooLarge = (issuer: string): boolean =>
  bodyLevel(issuer) === 'county' && !/市$/.test(parseBody(issuer).places.at(-1)?.name ?? '');

/** Whether a county calls itself 我市 more than once and never 我县; a single 我市 may mean its city. */
const isCityThroughout = ({ word, count }: SelfReference, issuer: string, all: SelfReference[]): boolean =>
  word === '我市' &&
  count > 1 &&
  bodyLevel(issuer) === 'county' &&
  /县$/.test(parseBody(issuer).places.at(-1)?.name ?? '') &&
  /^(?:人民政府|政府)/.test(parseBody(issuer).agency) &&
  all.every((each) => each.word !== '我县');

function ofSelf(reference: SelfReference, issuer: string, all: SelfReference[]): Outcome[] {
  const { word, kind, at } = reference;
  const details = { expected: issuer, actual: word, at };
  const data = { issuer, found: word };
  if (isCityThroughout(reference, issuer, all))
    return [failed({ ...details, severity: 'notice', data: { ...data, variant: 'self' } })];
  if (kind === 'area')
    return isTooLarge(issuer) ? [failed({ ...details, severity: 'notice', data: { ...data, variant: 'area' } })] : [];
  return isMistaken(word, issuer) ? [failed({ ...details, data: { ...data, variant: 'self' } })] : [];
}

const isFailed = ({ outcome }: Outcome): boolean => outcome === 'failed';

function outcomesOf({ namedBodies = [], selfReferences = [] }: Report, issuer: string): Outcome[] {
  const found = [
    ...namedBodies.map((body) => ofName(body, issuer)),
    ...selfReferences.flatMap((reference) => ofSelf(reference, issuer, selfReferences)),
  ];
  // A copied name recurs throughout the text: report it once, preferably where it is certainly wrong.
  const nameOf = (outcome: Outcome) => ('actual' in outcome ? outcome.actual : null);
  const order = [...found.filter(isFailed), ...found.filter((each) => !isFailed(each))];
  return [...groupBy(order, nameOf).values()].map(([first]) => first as Outcome);
}

/**
 * Another body's name left from copying: as the body whose report is announced, as signatory, in the title of one's own
 * document, in the name of a local paper, or in what the text calls itself (我局 in a town's report). In running text a
 * person decides.
 */
export const consistencyOtherBody: Rule = {
  id: 'consistency.otherBody',
  severity: 'warning',
  basis: null,
  editions: EVERY_EDITION,
  says: [
    'failed',
    'failed.announced',
    'failed.area',
    'failed.paper',
    'failed.self',
    'failed.signed',
    'incomplete',
    'incomplete.signed',
  ],
  run({ report }) {
    if (!report.issuer) return [notApplicable];
    const outcomes = outcomesOf(report, report.issuer);
    return outcomes.length ? outcomes : [passed];
  },
};
