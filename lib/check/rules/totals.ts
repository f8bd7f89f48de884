import type { Term } from '../../audit/schema';
import { BASIS, type Identity, tableFormat } from '../../format';
import { figuresOf, type Sum } from '../arithmetic';
import type { Figures } from '../cells';
import type { Mistake } from '../diagnosis';
import { type Context, failed, incomplete, notApplicable, type Outcome, passed, type Rule, STATUTORY } from '../rule';

/** Of several equations that one mistake breaks, the one that is told first. */
const TOLD_FIRST = ['totals.column', 'totals.balance', 'totals.row', 'totals.remedies'];

const labelOf = ({ table }: Identity, row: string, column: string): string => {
  const blocks = (['2021', '2019'] as const).flatMap((format) => tableFormat(format, table)?.blocks ?? []);
  const rowLabel = blocks.flatMap(({ rows }) => rows).find(({ id }) => id === row)?.label ?? row;
  const columnLabel = blocks.flatMap(({ columns }) => columns).find(({ id }) => id === column)?.label ?? column;
  return `${rowLabel} · ${columnLabel}`;
};

/** The sum line by line, as one would write it on paper. */
export function derivationOf(figures: Figures, identity: Identity): Term[] {
  const found = figuresOf(figures, identity);
  return (['left', 'right'] as const).flatMap((side) =>
    identity[side].map(({ row, column }, i) => {
      const figure = found[side][i];
      return { side, row, column, label: labelOf(identity, row, column), value: figure?.value ?? null, at: figure?.at ?? [] };
    }),
  );
}

const toldFirst = ({ sums }: Mistake): Sum | undefined =>
  sums.toSorted((a, b) => TOLD_FIRST.indexOf(a.identity.rule) - TOLD_FIRST.indexOf(b.identity.rule))[0];

function where(identity: Identity): Record<string, string> {
  const [first] = identity.right;
  return { table: identity.table, row: first?.row ?? '', column: first?.column ?? '' };
}

function outcomeOf(sum: Sum, { figures, mistakes }: Context): Outcome {
  const { identity, outcome, expected, actual, reason } = sum;
  if (outcome === 'passed') return passed;
  if (outcome === 'notApplicable') return notApplicable;
  const { equation } = identity;
  const found = figuresOf(figures, identity);
  const at = found.right[0]?.at ?? found.left.find((figure) => figure)?.at ?? [];
  const derivation = derivationOf(figures, identity);
  if (outcome === 'incomplete') {
    return incomplete({ equation, expected, actual, at, derivation, data: { ...where(identity), variant: reason ?? 'unread' } });
  }
  const mistake = mistakes.find(({ sums }) => sums.includes(sum));
  if (mistake && toldFirst(mistake) !== sum) return { outcome: 'consequence' };
  const others = mistake?.sums.filter((other) => other !== sum) ?? [];
  const suspect = mistake?.suspects.find(({ set }) => set === 0);
  const place = suspect && figures.get(`${suspect.table}/${suspect.row}/${suspect.column}`)?.at;
  return failed({
    equation,
    expected,
    actual,
    at: place ?? at,
    derivation,
    suspects: mistake?.suspects ?? [],
    consequences: others.map((other) => other.identity.equation),
    data: { ...where(identity), expected: expected ?? 0, actual: actual ?? 0, difference: Math.abs((actual ?? 0) - (expected ?? 0)) },
  });
}

/** Undecided sums of one rule and reason are one finding: forty rows with blank totals are one thing to look at. */
function gathered(outcomes: Outcome[]): Outcome[] {
  const first = new Map<string, Outcome>();
  const count = new Map<string, number>();
  return outcomes.map((outcome) => {
    if (outcome.outcome !== 'incomplete') return outcome;
    const variant = String(outcome.data?.variant);
    count.set(variant, (count.get(variant) ?? 0) + 1);
    const known = first.get(variant);
    if (known && 'data' in known && known.data) {
      known.data.count = count.get(variant) as number;
      known.consequences = [...(known.consequences ?? []), outcome.equation as string];
      return { outcome: 'undecided' } as const;
    }
    if (outcome.data) outcome.data.count = 1;
    first.set(variant, outcome);
    return outcome;
  });
}

/** The rule that tries every declared identity of one kind. */
const identityRule = (id: string): Rule => ({
  id,
  severity: 'error',
  basis: BASIS.format2021,
  formats: STATUTORY,
  run: (context) => gathered(context.sums.filter(({ identity }) => identity.rule === id).map((sum) => outcomeOf(sum, context))),
});

export const totalsRow = identityRule('totals.row');
export const totalsColumn = identityRule('totals.column');
export const totalsBalance = identityRule('totals.balance');
export const totalsRemedies = identityRule('totals.remedies');
