import { row } from '../check/tiny';

const COLUMNS = ['naturalPerson', 'business', 'research', 'publicInterest', 'legalService', 'otherOrganization'];
const NO_OUTCOME = ['newReceived', 'carriedIn', 'carriedOut'];

export type Cells = Record<string, string>;

/** Table three: of each row the figures from the left on, 0 where none is given; every total is worked out. */
export function applied(rows: Record<string, number | number[]>): Cells {
  const whole = Object.entries(rows).map(([name, figures]): [string, number[]] => {
    const given = [figures].flat();
    return [name, COLUMNS.map((_, index) => given[index] ?? 0)];
  });
  const outcomes = whole.filter(([name]) => !NO_OUTCOME.includes(name)).map(([, figures]) => figures);
  const total = COLUMNS.map((_, index) => outcomes.reduce((sum, figures) => sum + (figures[index] ?? 0), 0));
  const printed = [...whole, ['outcomeTotal', total] as const].map(([name, figures]) => {
    const values = Object.fromEntries(COLUMNS.map((column, index) => [column, figures[index] ?? 0]));
    return row(`applications ${name}`, { ...values, total: figures.reduce((sum, value) => sum + value, 0) });
  });
  return Object.assign({}, ...printed);
}

/** So many received, of which some were not held; what was carried in and on beside them. */
export const got = (count: number, notHeld = 0, carriedIn = 0, carriedOut = 0): Cells =>
  applied({
    newReceived: count,
    carriedIn,
    granted: count + carriedIn - notHeld - carriedOut,
    'unavailable.notHeld': notHeld,
    carriedOut,
  });

/** Table four: of each group upheld, corrected, other, pending; every total is worked out. */
export function reviewed(groups: Record<string, [number, number, number, number]>): Cells {
  const printed = Object.entries(groups).map(([name, [upheld, corrected, otherResult, pending]]) => {
    const total = upheld + corrected + otherResult + pending;
    return row(`remedies ${name}`, { upheld, corrected, otherResult, pending, total });
  });
  return Object.assign({}, ...printed);
}

/** Normative documents in table two of 2021: made, repealed, in force. */
export const documents = (made: number, repealed: number, inForce: number): Cells =>
  row('proactive normativeDocuments', { made, repealed, inForce });

/** Decisions and money in table two of 2021. */
export const decisions = (rows: Record<string, number | string>): Cells =>
  Object.assign(
    {},
    ...Object.entries(rows).map(([name, value]) =>
      row(`proactive ${name}`, { [name === 'fees' ? 'amount' : 'decisions']: value }),
    ),
  );
