import { BASIS } from '../../forms';
import type { Statement } from '../../model/schema';
import { candidatesFor } from '../readings';
import { type Context, failed, notApplicable, type Outcome, passed, type Rule, STATUTORY } from '../rule';
import { isOfWhole } from '../statements';

/** Whether every cell that a statement may mean is blank: the table then says nothing, rather than 0. */
function isBesideBlank({ report, figures }: Context, statement: Statement): boolean {
  const found = candidatesFor(report, figures, statement);
  return found.length > 0 && found.every(({ isBlank }) => isBlank);
}

/**
 * The prose states numbers whose cells are blank in the table. One finding for each table lists all such statements.
 */
export const proseBlankTable: Rule = {
  id: 'prose.blankTable',
  severity: 'warning',
  basis: BASIS.article50,
  editions: STATUTORY,
  says: ['failed'],
  run(context): Outcome[] {
    const stated = context.report.statements.filter((each) => isOfWhole(each) && each.value > 0);
    const tableOf = ({ quantity }: Statement): string => quantity?.split('.', 1)[0] ?? '';
    const tables = [...new Set(stated.map(tableOf))];
    const outcomes = tables.map((table): Outcome => {
      const told = stated.filter((each) => tableOf(each) === table && isBesideBlank(context, each));
      const [first] = told;
      if (!first) return passed;
      const data = { table, text: first.text, count: told.length };
      return failed({ actual: first.value, data, at: told.flatMap(({ at }) => at) });
    });
    return outcomes.length ? outcomes : [notApplicable];
  },
};
