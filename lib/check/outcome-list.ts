import type { List, Report, Statement } from '../model/schema';
import { isExact, isOfWhole } from './statements';

const GROUPS = ['refused', 'unavailable', 'notProcessed', 'otherOutcome'].map((group) => `applications.${group}.total`);
const GRANTED = [
  'applications.granted+partlyGranted.total',
  'applications.granted.total',
  'applications.partlyGranted.total',
];
const RECEIVED = ['applications.received', 'applications.newReceived.total'];
const MAX_TEXT = 120;

/**
 * Returns a list for each section that states every group of outcomes of the form once, and the number of applications
 * dealt with: its parts are then complete, and should add up to that number.
 */
export function outcomeLists({ statements }: Report): List[] {
  const plain = statements.filter((each) => isOfWhole(each) && isExact(each));
  const sections = [...new Set(plain.map(({ section }) => section))];
  return sections.flatMap((section) => {
    const of = (quantities: string[]): Statement[] =>
      plain.filter((each) => each.section === section && quantities.includes(each.quantity ?? ''));
    const [whole, ...more] = of(['applications.outcomeTotal.total']);
    const groups = GROUPS.map((group) => of([group]));
    const granted = of(GRANTED);
    const once = groups.every(({ length }) => length === 1) && granted.length > 0;
    if (!whole || more.length || !once || granted.length !== new Set(granted.map(({ quantity }) => quantity)).size)
      return [];
    const told = [...granted, ...groups.flat()];
    const text = [whole, ...told].map((each) => each.text).join('；');
    const parts = told.map(({ value }) => value);
    const holds = parts.reduce((sum, value) => sum + value, 0) === whole.value;
    return [{ whole: whole.value, parts, complete: true, holds, text: text.slice(0, MAX_TEXT), section, at: whole.at }];
  });
}

const nameOf = ({ qualifiers = [] }: Statement): string => qualifiers[0]?.text ?? '';

/**
 * Returns lists of applications by channel, or by applicant, whose parts exceed the one total that their section
 * states. Each application comes by one channel and from one applicant, so a person must decide. Skips parts of a list
 * found in the prose.
 */
export function partitionLists({ statements, lists = [] }: Report): List[] {
  const told = statements.filter((each) => RECEIVED.includes(each.quantity ?? '') && isExact(each));
  const sections = [...new Set(told.map(({ section }) => section))];
  return sections.flatMap((section) => {
    const own = told.filter((each) => each.section === section);
    const [whole, ...more] = own.filter(isOfWhole);
    if (!whole || more.length) return [];
    return (['channel', 'applicant'] as const).flatMap((kind): List[] => {
      const ofKind = own.filter(({ qualifiers = [] }) => qualifiers.length === 1 && qualifiers[0]?.kind === kind);
      // 法人或其他组织19件（其中商业企业14件）: the kinds of organisation are already counted in 法人或其他组织.
      const isHeaded = ofKind.some((each) => nameOf(each).startsWith('法人'));
      const parts = ofKind.filter((each) => !isHeaded || /^(?:自然人|公民|个人|法人)/.test(nameOf(each)));
      const names = new Set(parts.map(nameOf));
      const values = parts.map(({ value }) => value);
      const sum = values.reduce((total, value) => total + value, 0);
      const isListed = lists.some(
        (list) => list.section === section && values.every((value) => list.parts.includes(value)),
      );
      if (parts.length < 2 || names.size < parts.length || isListed || sum <= whole.value) return [];
      const text = [whole, ...parts].map((each) => each.text).join('；');
      return [
        {
          whole: whole.value,
          parts: values,
          complete: false,
          holds: null,
          text: text.slice(0, MAX_TEXT),
          section,
          at: whole.at,
        },
      ];
    });
  });
}
