import type { Tiny } from '../check/tiny';
import type { Cells } from './cells';
import { type Fault, fault, type Labelled } from './labelled';

type Prose = NonNullable<Tiny['prose']>;

/** Rules that tell of applications that do not agree: a wrong part also breaks its list, and the balance. */
const APPLICATIONS = ['prose.applications', 'prose.list', 'prose.contradiction'];

/** Faults by kind, with words that a finding of it speaks of. */
export const no = {
  applications: (says?: string): Fault => fault('applications', APPLICATIONS, says),
  zero: (says?: string): Fault =>
    fault('zero in words', ['prose.applications', 'prose.remedies', 'prose.proactive'], says),
  remedies: (says?: string): Fault => fault('remedies', ['prose.remedies', 'prose.list'], says),
  proactive: (says?: string): Fault => fault('proactive', 'prose.proactive', says),
  list: (says?: string): Fault => fault('list', ['prose.list', 'prose.applications'], says),
  share: (says?: string): Fault => fault('share', 'prose.share', says),
  contradiction: (says?: string): Fault => fault('contradiction', ['prose.contradiction', 'prose.list'], says),
  body: (says?: string): Fault => fault('body', 'consistency.otherBody', says),
  year: (says?: string): Fault => fault('year', ['consistency.year', 'consistency.period'], says),
  citation: (says?: string): Fault => fault('citation', ['basis.superseded', 'basis.garbled'], says),
  remains: (says?: string): Fault => fault('remains', ['integrity.leftovers', 'integrity.artefacts'], says),
  section: (says?: string): Fault => fault('section', ['sections.listed', 'sections.empty', 'sections.missing'], says),
  blank: (says?: string): Fault => fault('blank', ['prose.blankTable', 'values.blank'], says),
};

/**
 * A report by what its prose says, and nothing beside it that matters; named by that.
 * @param told the overview, or paragraphs by section, with the preamble and whatever else a small report has
 */
export function text(
  issuer: string,
  year: number,
  told: string | (Prose & Pick<Tiny, 'preamble' | 'zero' | 'format' | 'publishedOn' | 'tables'>),
  cells: Cells = {},
  ...faults: Fault[]
): Labelled {
  if (typeof told === 'string') {
    return { name: `${issuer}: ${told}`, page: { issuer, year, cells, prose: { overview: told } }, faults };
  }
  const { preamble, zero, format, publishedOn, tables, ...prose } = told;
  const beside = { preamble, zero, format, publishedOn, tables };
  const given = Object.fromEntries(Object.entries(beside).filter(([, value]) => value !== undefined));
  const name = `${issuer}: ${[preamble, ...Object.values(prose)].filter(Boolean).join(' ')}`;
  return { name, page: { issuer, year, cells, prose, ...given }, faults };
}
