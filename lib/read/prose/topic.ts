import type { Qualifier } from '../../model/schema';
import { isThisYear, qualifiersOf } from './qualifiers';
import type { Scope } from './scope';
import type { Token } from './tokens';

/**
 * The subject of the text. `otherReviews`: reviews that are the body's trade; `other`: nothing in the statutory tables.
 */
type Matter = 'applications' | 'remedies' | 'otherReviews' | 'documents' | 'publication' | 'other' | null;

/** Words for the body itself as opposed to its trade. */
const ORGAN = /^(?:局机关|机关本部|本机关)$/;

/** Work on a case before a court or a body of review. */
const COURT = /应诉|出庭|审/;

/** The context that sentences leave for those after them: whose and of what a bare count is. */
export class Topic {
  matter: Matter;
  /** Whether this sentence contained 其中, so that the following counts are parts. */
  inList = false;
  /** Whether this sentence contained a count. */
  hasCounted = false;
  /** Whether the sentence is about this year: 累计 then means no more than the year. */
  ofThisYear = false;
  /** The row of a count that only says whose or when it is (去年同期为45件). */
  quantity: string | null = null;
  /** The last row of 复议 or 诉讼, for results stated without their noun. */
  remedy: string | null = null;
  /** The last noun of table two and its verb. */
  subject: { noun: string; verb: string | null } | null = null;
  /** Whether the sentence is about disclosure, and about work on others' reviews. */
  ofDisclosure = false;
  othersReviews = false;
  /** Whether the last reviews stated were explicitly said to concern disclosure. */
  isRemedyTold = false;
  /** Whether the sentence has named reviews or litigation. */
  namesRemedy = false;
  /** Whether the sentence stated reviews that were carried over: its later counts may or may not include them. */
  reviewsCarried = false;
  /** Whether the sentence is about the body as an organ (局机关), not about its trade. */
  ofOrgan = false;
  private lasting: Qualifier[] = [];
  private readonly outside: Qualifier[][] = [];
  /** The time with which the last count was compared; a joined count inherits it. */
  private comparedTime: Qualifier | undefined;

  constructor(readonly scope: Scope) {
    const { section } = scope;
    this.matter = section === 'applications' ? 'applications' : null;
    this.ofDisclosure = section === 'remedies';
  }

  /** To be called at the end of a sentence: its times end with it, and what it said about reviews. */
  endSentence(): void {
    this.lasting = this.lasting.filter(({ kind }) => kind === 'part');
    this.outside.length = 0;
    this.ofDisclosure = this.scope.section === 'remedies';
    this.othersReviews = false;
    this.ofOrgan = false;
    this.namesRemedy = false;
    this.reviewsCarried = false;
    this.inList = false;
    this.ofThisYear = false;
    this.hasCounted = false;
  }

  /** Whose and when, if stated in brackets, applies only inside them. */
  openBracket(): void {
    this.outside.push(this.lasting);
  }

  closeBracket(): void {
    this.lasting = this.outside.pop() ?? this.lasting;
  }

  /** Takes note of a token that says whose or of when the following counts are. */
  pass(token: Token): void {
    if (token.kind === 'whole') this.lasting = this.lasting.filter(({ kind }) => kind !== 'part');
    if (token.kind === 'open') this.inList = true;
    if (ORGAN.test(token.text)) this.ofOrgan = true;
    if (token.kind === 'remedy' || (token.kind === 'trade' && COURT.test(token.text))) this.namesRemedy = true;
    if (isThisYear(token, this.scope)) {
      this.ofThisYear = true;
      this.lasting = this.lasting.filter(({ kind }) => kind !== 'time' && kind !== 'cumulative');
    }
    // 截至2023年底累计 counts since the beginning, not only this year.
    if (token.kind === 'until') this.ofThisYear = false;
    if (token.kind === 'disclosure' || token.kind === 'application') this.ofDisclosure = true;
  }

  /** Takes note of a clause that only states a time. */
  during(clause: Token[]): void {
    const found = qualifiersOf(clause, this.scope).filter(({ kind }) => kind === 'time' || kind === 'cumulative');
    for (const one of found) this.lasting = [...this.lasting.filter(({ kind }) => kind !== one.kind), one];
    if (found.length) this.ofThisYear = false;
  }

  /** Sets the topic to publication, except within a list of applications: there it is an outcome of some (已主动公开2件). */
  published(): void {
    if (this.matter !== 'applications' || !this.inList) this.about('publication');
  }

  about(matter: Matter): void {
    this.matter = matter;
  }

  /**
   * Returns the qualifiers of a count together with those of its context; time and part last until others replace them.
   * @param isJoined whether the count is joined to the one before (较上年行政复议6件、行政诉讼3件均有下降)
   */
  qualified(given: Qualifier[], isCompared: boolean, isJoined = false): Qualifier[] {
    const isTimeless = !given.some(({ kind }) => kind === 'time' || kind === 'comparison');
    const own = isJoined && isTimeless && this.comparedTime ? [...given, this.comparedTime] : given;
    this.comparedTime = isCompared || isJoined ? own.find(({ kind }) => kind === 'time') : undefined;
    const lasts = ({ kind, text }: Qualifier): boolean =>
      kind === 'time' || kind === 'cumulative' || (kind === 'part' && !text.startsWith('代'));
    const inherited = this.lasting.filter(({ kind }) => !own.some((each) => each.kind === kind));
    const all = [...own, ...inherited];
    if (!isCompared && own === given) this.lasting = all.filter(lasts);
    return all;
  }
}
