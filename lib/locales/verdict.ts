import type { AuditDocument, Verdict } from '../model/schema';
import { type gravestOf, madeChecks, verdictOf } from '../model/verdict';
import { VERDICT_EN } from './en/verdict';
import { type Counted, counted, fill, listed } from './fill';
import type { Language } from './languages';
import { VERDICT_ZH_CN } from './zh-CN/verdict';
import { VERDICT_ZH_TW } from './zh-TW/verdict';

export type VerdictWords = typeof VERDICT_ZH_CN;

/** The names of states: every view and file takes them from here, so that one state has one name. */
export const VERDICT_WORDS: Record<Language, VerdictWords> = {
  'zh-CN': VERDICT_ZH_CN,
  'zh-TW': VERDICT_ZH_TW,
  en: VERDICT_EN,
};

/** Signs that say the same as the colours of a state. */
export const STATE_SIGNS: Record<Verdict['state'], string> = {
  problems: '✕',
  toCheck: '?',
  clean: '✓',
  notAudited: '–',
};

/** The verdict that a document brings, which is of all its findings even where only some are shown; made where it brings none. */
export const verdictIn = (document: AuditDocument): Verdict => document.verdict ?? verdictOf(document);

type Problem = 'errors' | 'warnings' | 'notices';
const PROBLEMS: readonly Problem[] = ['errors', 'warnings', 'notices'];

/** Errors, warnings and notices, each counted apart; those of which there are none are left out. */
function problemsIn(verdict: Verdict, language: Language): string {
  const words = VERDICT_WORDS[language];
  const some = PROBLEMS.filter((kind) => verdict[kind] > 0);
  return listed(
    some.map((kind) => counted(words[kind], verdict[kind], language)),
    language,
  );
}

/** The counts of a verdict in short, as a list shows them beside its state; empty where there is nothing to count. */
export function sayCounts(verdict: Verdict, language: Language): string {
  const words = VERDICT_WORDS[language];
  const problems = problemsIn(verdict, language);
  const toCheck = verdict.toCheck > 0 ? counted(words.toCheck, verdict.toCheck, language) : '';
  return [problems, toCheck].filter(Boolean).join(language === 'en' ? '; ' : '，');
}

/** What the gravest kind of finding is called below its number, which stands apart. */
export const sayKind = ({ kind, count }: NonNullable<ReturnType<typeof gravestOf>>, language: Language): string =>
  counted(VERDICT_WORDS[language].kinds[kind], count, language);

/** What an audit comes to, in one sentence without a full stop: the same in every view and file. */
export function sayVerdict(document: AuditDocument, language: Language): string {
  const words = VERDICT_WORDS[language];
  const verdict = verdictIn(document);
  const toCheck = counted(words.toCheck, verdict.toCheck, language);
  switch (verdict.state) {
    case 'problems': {
      const sentence = verdict.toCheck > 0 ? words.problemsToCheck : words.problems;
      return fill(sentence, { problems: problemsIn(verdict, language), toCheck });
    }
    case 'toCheck':
      return fill(words.onlyToCheck, { toCheck });
    case 'clean': {
      // That there is no report of the year before limits the rules across years alone: the report itself was checked.
      const parts = verdict.notChecked
        .filter(({ what }) => what !== 'years')
        .map(({ what }) => words.what[what] ?? what);
      const n = madeChecks(document).length;
      const sentence = counted(parts.length > 0 ? words.cleanPartly : words.clean, n, language);
      return fill(sentence, { parts: listed(parts, language) });
    }
    case 'notAudited': {
      const [reason] = verdict.notChecked;
      return reason ? fill(words.notAudited, { why: words.why[reason.why] ?? reason.why }) : words.notAuditedPlain;
    }
  }
}

/** The identities by what became of them, in one phrase; the parts that are none are left out. Null where there are no checks. */
export function sayIdentities({ state, identities }: Verdict, language: Language): string | null {
  if (state === 'notAudited') return null;
  const words = VERDICT_WORDS[language];
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
  return fill(counted(words.identities, all, language), { parts: said.join(language === 'en' ? ', ' : '，') });
}

/** What was not checked, each with its reason. */
export function sayNotChecked({ notChecked }: Verdict, language: Language): string[] {
  const words = VERDICT_WORDS[language];
  return notChecked.map(({ what, why }) =>
    fill(words.explained, { what: words.what[what] ?? what, why: words.why[why] ?? why }),
  );
}
