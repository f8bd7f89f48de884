import type { Qualifier } from '../../model/schema';
import { isThisYear, qualifiersOf } from './qualifiers';
import type { Scope } from './scope';
import type { Token } from './tokens';

/** What is being spoken of. `otherReviews`: reviews that are the body's trade; `other`: nothing of the statutory tables. */
type Matter = 'applications' | 'remedies' | 'otherReviews' | 'documents' | 'publication' | 'other' | null;

/** The body itself, where its name may stand for its trade. */
const ORGAN = /^(?:局机关|机关本部|本机关)$/;

/** Work on a case before a court or a body of review. */
const COURT = /应诉|出庭|审/;

/** What sentences leave behind for those that follow: of whom and of what a bare count speaks. */
export class Topic {
  matter: Matter;
  /** Whether 其中 was said in this sentence: what follows are parts. */
  inList = false;
  /** Whether something was counted before in this sentence. */
  hasCounted = false;
  /** Whether the sentence says that it is of this year: 累计 is then no more than that. */
  ofThisYear = false;
  /** What a count is that only says of whom it is (去年同期为45件). */
  quantity: string | null = null;
  /** The last of 复议 and 诉讼, for results told by themselves. */
  remedy: string | null = null;
  /** The last noun of table two and its verb. */
  subject: { noun: string; verb: string | null } | null = null;
  /** Whether the sentence speaks of disclosure, and of work with others' reviews. */
  ofDisclosure = false;
  othersReviews = false;
  /** Whether the last reviews that were told are of disclosure by their own words. */
  isRemedyTold = false;
  /** Whether the sentence has named reviews or litigation. */
  namesRemedy = false;
  /** Whether the sentence told reviews that were carried over: what follows is without them. */
  reviewsCarried = false;
  /** Whether the sentence speaks of the body as an organ (局机关), and not of its trade. */
  ofOrgan = false;
  private lasting: Qualifier[] = [];
  private readonly outside: Qualifier[][] = [];
  /** The time that the count before was compared by; it ends with that count, unless another is joined to it. */
  private comparedTime: Qualifier | undefined;

  constructor(readonly scope: Scope) {
    const { section } = scope;
    this.matter = section === 'applications' ? 'applications' : null;
    this.ofDisclosure = section === 'remedies';
  }

  /** A sentence ends: times end with it, and what was said of reviews. */
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

  /** What is said in brackets, of whom and when, ends with them. */
  openBracket(): void {
    this.outside.push(this.lasting);
  }

  closeBracket(): void {
    this.lasting = this.outside.pop() ?? this.lasting;
  }

  /** A word passes that says of whom or when what follows is. */
  pass(token: Token): void {
    if (token.kind === 'whole') this.lasting = this.lasting.filter(({ kind }) => kind !== 'part');
    if (token.kind === 'open') this.inList = true;
    if (ORGAN.test(token.text)) this.ofOrgan = true;
    if (token.kind === 'remedy' || (token.kind === 'trade' && COURT.test(token.text))) this.namesRemedy = true;
    if (isThisYear(token, this.scope)) {
      this.ofThisYear = true;
      this.lasting = this.lasting.filter(({ kind }) => kind !== 'time' && kind !== 'cumulative');
    }
    // 截至2023年底累计: since the beginning.
    if (token.kind === 'until') this.ofThisYear = false;
    if (token.kind === 'disclosure' || token.kind === 'application') this.ofDisclosure = true;
  }

  /** A clause that only says when. */
  during(clause: Token[]): void {
    const found = qualifiersOf(clause, this.scope).filter(({ kind }) => kind === 'time' || kind === 'cumulative');
    for (const one of found) this.lasting = [...this.lasting.filter(({ kind }) => kind !== one.kind), one];
    if (found.length) this.ofThisYear = false;
  }

  /** Something is published: within a list of applications that is an outcome of some (已主动公开2件). */
  published(): void {
    if (this.matter !== 'applications' || !this.inList) this.about('publication');
  }

  about(matter: Matter): void {
    this.matter = matter;
  }

  /**
   * The qualifiers of a count, with those of its sentence; time and part hold on until others take their place.
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
