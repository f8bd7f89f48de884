import type { AuditDocument, Verdict } from '../model/schema';
import { type Counts, type gravestOf, madeChecks, PROBLEMS, type Tone } from '../model/verdict-counts';
import { type Counted, counted, fill, listed } from './fill';
import type { Language } from './languages';
import { MARKS } from './marks';
import { verdictWords } from './verdict-words';

/** Returns the name of each tone of a verdict. */
export function toneNames(language: Language): Record<Tone, string> {
  const { severity, outcome, state } = verdictWords(language);
  return {
    errors: severity.error,
    warnings: severity.warning,
    notices: severity.notice,
    toCheck: outcome.incomplete,
    clean: state.clean,
    none: state.notAudited,
  };
}

/**
 * Returns the verdict that the auditor put into the audit; page and popup do not compute one.
 * @throws Error if it has none
 */
export function givenVerdict({ verdict }: Pick<AuditDocument, 'verdict'>): Verdict {
  if (!verdict) throw new Error('An audit without a verdict');
  return verdict;
}

/** Counts errors, warnings and notices separately, leaving out kinds without any. */
function problemsIn(verdict: Counts, language: Language): string {
  const words = verdictWords(language);
  const some = PROBLEMS.filter((kind) => verdict[kind] > 0);
  return listed(
    some.map((kind) => counted(words[kind], verdict[kind], language)),
    language,
  );
}

/** Returns the counts of a verdict in short, for a list beside its state; empty if there are none. */
export function sayCounts(verdict: Counts, language: Language): string {
  const words = verdictWords(language);
  const problems = problemsIn(verdict, language);
  const toCheck = verdict.toCheck > 0 ? counted(words.toCheck, verdict.toCheck, language) : '';
  return [problems, toCheck].filter(Boolean).join(MARKS[language].clauses);
}

/** Returns the name of the gravest kind of finding, shown below its number. */
export const sayKind = ({ kind, count }: NonNullable<ReturnType<typeof gravestOf>>, language: Language): string =>
  counted(verdictWords(language).kinds[kind], count, language);

/**
 * Returns the verdict in one sentence without a full stop, the same in every view and file.
 * @throws Error if there is no verdict
 */
export function sayVerdict(audit: Pick<AuditDocument, 'checks' | 'verdict'>, language: Language): string {
  const verdict = givenVerdict(audit);
  const words = verdictWords(language);
  const toCheck = counted(words.toCheck, verdict.toCheck, language);
  switch (verdict.state) {
    case 'problems': {
      const sentence = verdict.toCheck > 0 ? words.problemsToCheck : words.problems;
      return fill(sentence, { problems: problemsIn(verdict, language), toCheck });
    }
    case 'toCheck':
      return fill(words.onlyToCheck, { toCheck });
    case 'clean': {
      // A missing report of the year before limits only the rules across years: the report itself was checked.
      const parts = verdict.notChecked
        .filter(({ what }) => what !== 'years')
        .map(({ what }) => words.what[what] ?? what);
      const n = madeChecks(audit).length;
      const sentence = counted(parts.length > 0 ? words.cleanPartly : words.clean, n, language);
      return fill(sentence, { parts: listed(parts, language) });
    }
    case 'notAudited': {
      const [reason] = verdict.notChecked;
      return reason ? fill(words.notAudited, { why: words.why[reason.why] ?? reason.why }) : words.notAuditedPlain;
    }
  }
}

/**
 * Returns in one phrase how many identities hold, fail, are undecided or were not tried, leaving out zeros; null if the
 * page was not audited.
 */
export function sayIdentities(
  { state, identities }: Pick<Verdict, 'state' | 'identities'>,
  language: Language,
): string | null {
  if (state === 'notAudited') return null;
  const words = verdictWords(language);
  const { hold, fail, undecided, notTried } = identities;
  const all = hold + fail + undecided + notTried;
  if (all === 0) return words.noIdentities;
  const parts: [Counted, number][] = [
    [words.hold, hold],
    [words.fail, fail],
    [words.undecided, undecided],
    [words.notTried, notTried],
  ];
  const said = parts.filter(([, n]) => n > 0).map(([of, n]) => counted(of, n, language));
  return fill(counted(words.identities, all, language), { parts: said.join(MARKS[language].comma) });
}

/** What was not checked, each with its reason. */
export function sayNotChecked({ notChecked }: Verdict, language: Language): string[] {
  const words = verdictWords(language);
  return notChecked.map(({ what, why }) =>
    fill(words.explained, { what: words.what[what] ?? what, why: words.why[why] ?? why }),
  );
}
