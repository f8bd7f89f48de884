import { type Published, publishedBy } from './channels';
import { type Growth, growthsIn } from './growth';
import type { PartList } from './list-parts';
import { ListReader } from './lists';
import { type Rate, ratesIn } from './rates';
import type { Scope } from './scope';
import type { Stated } from './settle-statements';
import { type Share, sharesOf } from './shares';
import { StatementReader } from './statements';
import { type Compact, compact, tokensOf } from './tokens';
import { Topic } from './topic';

/** The maximum number of each that is read. */
export interface Limits {
  statements: number;
  lists: number;
  shares: number;
  published: number;
}

/** The figures that one paragraph states; offsets are those of its compact text. */
export interface Paragraph {
  compact: Compact;
  statements: Stated[];
  lists: PartList[];
  rates: Rate[];
  shares: Share[];
  growths: Growth[];
  published: Published[];
}

/**
 * Reads the paragraph [start, end) of folded text.
 * @param limits the maximum number of each figure, which also bounds the work on hostile text
 */
export function readParagraph(folded: string, start: number, end: number, scope: Scope, limits: Limits): Paragraph {
  const paragraph = compact(folded, start, end);
  const { text } = paragraph;
  const tokens = tokensOf(text);
  const reader = new ListReader(text, tokens, limits.lists);
  const lists = reader.read();
  const shares = sharesOf(lists, reader.counts).slice(0, limits.shares);
  const { year } = scope;
  return {
    compact: paragraph,
    statements: new StatementReader(tokens, new Topic(scope), limits.statements).read(),
    lists,
    rates: ratesIn(text).slice(0, limits.lists - lists.length),
    shares,
    growths: growthsIn(text).slice(0, limits.shares - shares.length),
    published: publishedBy({ text, tokens, year }, lists, limits.published),
  };
}
