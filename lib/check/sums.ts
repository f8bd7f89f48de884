import { BASIS, type Identity } from '../forms';
import { cellName, formOfTable } from '../model/cells';
import { figuresOf, type Sum } from './arithmetic';
import { derivationOf } from './derivation';
import type { Mistake } from './diagnosis';
import { candidatesFor } from './readings';
import { type Context, failed, incomplete, notApplicable, type Outcome, passed, type Rule } from './rule';
import { agrees, agreesWhenRepaired, isOfWhole } from './statements';

/** Order of rules by which one of several equations broken by the same mistake is chosen for the finding. */
const TOLD_FIRST = ['totals.column', 'totals.balance', 'totals.row', 'totals.remedies'];

const reportedFirst = ({ sums }: Mistake): Sum | undefined =>
  [...sums].sort((a, b) => TOLD_FIRST.indexOf(a.identity.rule) - TOLD_FIRST.indexOf(b.identity.rule))[0];

function where({ table, right }: Identity): Record<string, string> {
  return { table, row: right[0]?.row ?? '', column: right[0]?.column ?? '' };
}

/**
 * Texts of statements that disagree only because of this mistake: they are reported with it, not as findings of their
 * own.
 */
function explainedStatements(context: Context, mistake: Mistake | undefined): string[] {
  if (!mistake?.suspects.length) return [];
  const { report, figures } = context;
  return report.statements
    .filter((statement) => {
      const found = isOfWhole(statement) ? candidatesFor(report, figures, statement) : [];
      return found.length && !agrees(statement, found) && agreesWhenRepaired(context, statement);
    })
    .map(({ text }) => text);
}

function broken(sum: Sum, context: Context): Outcome {
  const { identity, expected, actual } = sum;
  const { figures, mistakes } = context;
  const mistake = mistakes.find(({ sums }) => sums.includes(sum));
  if (mistake && reportedFirst(mistake) !== sum) return { outcome: 'failedElsewhere' };
  const others = mistake?.sums.filter((other) => other !== sum) ?? [];
  const suspect = mistake?.suspects.find(({ set }) => set === 0);
  const place = suspect && figures.get(cellName(suspect.table, suspect))?.at;
  const figure = figuresOf(figures, identity).right[0];
  const difference = Math.abs((actual ?? 0) - (expected ?? 0));
  const data = { ...where(identity), expected: expected ?? 0, actual: actual ?? 0, difference };
  // Many equations are broken and no small repair exists: the whole table is wrong, or was read wrong.
  const isCrossed = formOfTable(context.report, identity.table)?.layout === 'rows';
  const many = isCrossed && mistake && !mistake.suspects.length && others.length > 0;
  return failed({
    equation: identity.equation,
    expected,
    actual,
    at: place ?? figure?.at ?? [],
    derivation: derivationOf(context.report, figures, identity),
    suspects: mistake?.suspects ?? [],
    consequences: [...others.map((other) => other.identity.equation), ...explainedStatements(context, mistake)],
    data: many ? { ...data, count: mistake.sums.length, variant: 'many' } : data,
  });
}

function outcomeOf(sum: Sum, context: Context): Outcome {
  const { identity, outcome, expected, actual, reason } = sum;
  if (outcome === 'passed') return passed;
  if (outcome === 'notApplicable') return notApplicable;
  if (outcome === 'failed') return broken(sum, context);
  // Each cause is reported once: blanks by values.blank, marks, runs and words by values.notNumber, absent cells by
  // tables.incomplete.
  if (reason !== 'recovered') return { outcome: 'incompleteElsewhere' };
  const { figures } = context;
  const found = figuresOf(figures, identity);
  return incomplete({
    equation: identity.equation,
    expected,
    actual,
    severity: 'notice',
    at: found.right[0]?.at ?? found.left.find((figure) => figure)?.at ?? [],
    derivation: derivationOf(context.report, figures, identity),
    data: { ...where(identity), variant: reason },
  });
}

/**
 * Merges incomplete sums with the same reason into one finding: forty rows of run-together figures are one thing to
 * look at.
 */
function gathered(outcomes: Outcome[]): Outcome[] {
  const reasonOf = (outcome: Outcome) => (outcome.outcome === 'incomplete' ? outcome.data?.variant : undefined);
  const told = new Set<string | number>();
  return outcomes.map((outcome) => {
    const reason = reasonOf(outcome);
    if (outcome.outcome !== 'incomplete' || reason === undefined) return outcome;
    if (told.has(reason)) return { outcome: 'incompleteElsewhere' };
    told.add(reason);
    const all = outcomes.filter((other) => reasonOf(other) === reason);
    const consequences = all.slice(1).map((other) => ('equation' in other && other.equation) || '');
    return { ...outcome, consequences, data: { ...outcome.data, count: all.length } };
  });
}

const SAYS = ['failed', 'incomplete.recovered'];
/** Message keys for tables with sums along rows and columns, where many may break at once with no small repair. */
export const SAYS_OF_CROSSED = [...SAYS, 'failed.many'];

/**
 * Returns the rule that tries every declared identity of one kind.
 * @param id identifier of the rule, which the identities name
 * @param says message keys of its findings
 */
export const identityRule = (id: string, says: string[] = SAYS): Rule => ({
  id,
  severity: 'error',
  basis: BASIS.format2021,
  editions: ({ tables }) => tables.some(({ identities }) => identities.some(({ rule }) => rule === id)),
  says,
  run(context) {
    const sums = context.sums.filter(({ identity }) => identity.rule === id);
    return gathered(sums.map((sum) => outcomeOf(sum, context)));
  },
});
