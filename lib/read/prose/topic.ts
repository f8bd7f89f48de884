import type { Qualifier } from '../../model/schema';
import { isThisYear, qualifiersOf } from './qualifiers';
import type { Scope } from './scope';
import type { Token } from './tokens';

/** What is being spoken of. `otherReviews`: reviews that are the body's trade; `other`: nothing of the statutory tables. */
type Matter = 'applications' | 'remedies' | 'otherReviews' | 'documents' | 'publication' | 'other' | null;

/** What sentences leave behind for those that follow: of whom and of what a bare count speaks. */
export class Topic {
  matter: Matter;
  /** Whether applications were spoken of: outcomes (予以公开3件) may be told long after. */
  ofApplications: boolean;
  /** What a count is that only says of whom it is (去年同期为45件). */
  quantity: string | null = null;
  /** The last of 复议 and 诉讼, for results told by themselves. */
  remedy: string | null = null;
  /** The last noun of table two and its verb. */
  subject: { noun: string; verb: string | null } | null = null;
  /** Whether the sentence speaks of disclosure, and of work with others' reviews. */
  ofDisclosure = false;
  othersReviews = false;
  private lasting: Qualifier[] = [];

  constructor(readonly scope: Scope) {
    const { section } = scope;
    this.matter = section === 'applications' ? 'applications' : null;
    this.ofApplications = this.matter === 'applications';
    this.ofDisclosure = section === 'remedies';
  }

  /** A sentence ends: times end with it, and what was said of reviews. */
  endSentence(): void {
    this.lasting = this.lasting.filter(({ kind }) => kind === 'part');
    this.ofDisclosure = this.scope.section === 'remedies';
    this.othersReviews = false;
  }

  /** A word passes that says of whom or when what follows is. */
  pass(token: Token): void {
    if (token.kind === 'whole') this.lasting = this.lasting.filter(({ kind }) => kind !== 'part');
    if (isThisYear(token, this.scope)) this.lasting = this.lasting.filter(({ kind }) => kind !== 'time');
    if (token.kind === 'disclosure' || token.kind === 'application') this.ofDisclosure = true;
  }

  /** 2022年，…: a time that stands by itself before its sentence. */
  during(token: Token): void {
    const [time] = qualifiersOf([token], this.scope);
    if (time?.kind === 'time') this.lasting = [...this.lasting.filter(({ kind }) => kind !== 'time'), time];
  }

  about(matter: Matter): void {
    this.matter = matter;
    this.ofApplications ||= matter === 'applications';
  }

  /** The qualifiers of a count, with those of its sentence; time and part hold on until others take their place. */
  qualified(own: Qualifier[], isCompared: boolean): Qualifier[] {
    const lasts = ({ kind }: Qualifier): boolean => kind === 'part' || kind === 'time' || kind === 'cumulative';
    const inherited = this.lasting.filter(({ kind }) => !own.some((each) => each.kind === kind));
    const all = [...own, ...inherited];
    if (!isCompared) this.lasting = all.filter(lasts);
    return all;
  }
}
