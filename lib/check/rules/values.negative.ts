import { BASIS } from '../../forms';
import { isSigned, whereIs } from '../../model/cells';
import { failed, notApplicable, passed, type Rule, WITH_TABLES } from '../rule';

/** A count or an amount below zero. 本年增/减 on the form of 2019 may be negative. */
export const valuesNegative: Rule = {
  id: 'values.negative',
  severity: 'error',
  basis: BASIS.format2021,
  editions: WITH_TABLES,
  says: ['failed'],
  run: ({ report }) =>
    report.figures.map((figure) => {
      if (figure.value === null || isSigned(figure)) return notApplicable;
      return figure.value < 0 ? failed({ data: whereIs(figure), actual: figure.value, at: figure.at }) : passed;
    }),
};
