import { readdirSync, readFileSync } from 'node:fs';
import type { Qualifier } from '../../../lib/model/schema';
import { type Paragraph, readParagraph } from '../../../lib/read/prose/paragraph';
import { scopeOf } from '../../../lib/read/prose/scope';
import { fold } from '../../../lib/text/fold';

/** A sentence, and what it states: a sorted line for each quantity, list and share. */
export interface Sentence {
  text: string;
  issuer: string;
  year: number | null;
  section: 'overview' | 'proactive';
  states: string[];
}

const ALL = { statements: 99, lists: 99, shares: 99, published: 99 };

/** Reads a sentence as a paragraph of a report. */
export function readSentence({ text, issuer, year, section }: Omit<Sentence, 'states'>): Paragraph {
  const folded = fold(text).text;
  return readParagraph(folded, 0, folded.length, { section, ...scopeOf(issuer, year) }, ALL);
}

const qualified = (qualifiers: Qualifier[]): string => qualifiers.map(({ kind, text }) => ` ${kind}:${text}`).join('');

/** Returns what a paragraph was read to state, as sorted lines. */
export const statesOf = ({ statements, lists, shares }: Paragraph): string[] =>
  [
    ...statements.map(
      ({ quantity, amount: { value, rounded, atLeast }, qualifiers }) =>
        `${quantity} = ${value}${rounded ? ` ~${rounded}` : ''}${atLeast ? ' +' : ''}${qualified(qualifiers)}`,
    ),
    ...lists.map(
      ({ whole, parts, holds }) =>
        `list ${whole.amount.value} = ${parts.map(({ amount }) => amount.value).join('+')} ${holds}`,
    ),
    ...shares.map(({ percent, part, whole, holds }) => `share ${percent} ${part} ${whole} ${holds}`),
  ].sort();

const FOLDER = new URL('./sentences/', import.meta.url);
const DOCUMENTS = /^(?:regulations|normativeDocuments|licensing|penalties|coercion|fees)\./;

/** Expands a quantity of the notation to its name in the document: table and 总计 may be omitted. */
function quantityOf(short: string): string {
  if (short === 'received') return 'applications.received';
  if (short.startsWith('proactive.')) return short;
  if (DOCUMENTS.test(short)) return `proactive.${short}`;
  const row = /^(?:review|litigation(?:Direct|AfterReview)?)(?:\.|$)/.exec(short);
  if (row) return `remedies.${short.includes('.') ? short : `${short}.total`}`;
  return `applications.${short}.total`;
}

const HOLDS: Record<string, string> = { '': 'true', '!': 'false', '?': 'null' };

/** Returns the line that a reading gives for one word of the notation. */
function stateOf(word: string): string {
  const share = /^([\d.]+)%=(\d+)(?:\/(\d+))?([!?]?)$/.exec(word);
  if (share) return `share ${share[1]} ${share[2]} ${share[3] ?? 'null'} ${HOLDS[share[4] as string]}`;
  const list = /^(\d+)=(\d+(?:\+\d+)*)([!?]?)$/.exec(word);
  if (list) return `list ${list[1]} = ${list[2]} ${HOLDS[list[3] as string]}`;
  const stated = /^([\w.+]+)=([\d.]+)(?:~(\d+))?(\+?)((?:@\w+:[^@]+)*)$/.exec(word);
  if (!stated) throw new Error(`not understood: ${word}`);
  const [, short = '', value = '', rounded = '', more = '', qualifiers = ''] = stated;
  return `${quantityOf(short)} = ${Number(value)}${rounded && ` ~${rounded}`}${more && ' +'}${qualifiers.replaceAll('@', ' ')}`;
}

/**
 * Reads the sentences of a file in the notation: one `text | states` per line; `# issuer NAME` and `# section ID` apply
 * to the lines below. A state is `quantity=value`, with `~unit` where rounded, `+` for 余, and `@kind:text` for each
 * qualifier; or `list whole=a+b`; or `share%=part/whole`. In the last two, `!` means that it does not hold, and `?`
 * that this is uncertain.
 */
function notated(file: string): Sentence[] {
  const scope = { issuer: '青禾县教育局', year: 2023, section: 'overview' as Sentence['section'] };
  return readFileSync(new URL(file, FOLDER), 'utf8')
    .split('\n')
    .flatMap((line): Sentence[] => {
      const directive = /^# (issuer|section) (.+)$/.exec(line);
      if (directive) Object.assign(scope, { [directive[1] as string]: directive[2] });
      const [text = '', states = ''] = line.split(' |');
      if (!text || directive) return [];
      const words = states.split(' ').filter((word) => word && word !== 'list');
      return [{ text, ...scope, states: words.map(stateOf).sort() }];
    });
}

interface Specified {
  text: string;
  statements: {
    quantity: string;
    value: number | string;
    rounded?: number;
    atLeast?: true;
    qualifiers?: Qualifier[];
  }[];
  lists?: { whole?: number; parts?: number[]; share?: number; part?: number; holds?: boolean | null }[];
}

/** Reads the sentences of the specification, which have no issuer or year. */
function specified(file: string): Sentence[] {
  const lines = readFileSync(new URL(file, FOLDER), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const { text, statements, lists = [] } = JSON.parse(line) as Specified;
    const states = [
      ...statements.map(
        ({ quantity, value, rounded, atLeast, qualifiers = [] }) =>
          `${quantity} = ${Number(value)}${rounded ? ` ~${rounded}` : ''}${atLeast ? ' +' : ''}${qualified(qualifiers)}`,
      ),
      ...lists.map(({ whole = null, parts, share, part, holds = null }) =>
        parts ? `list ${whole} = ${parts.join('+')} ${holds}` : `share ${share} ${part} ${whole} ${holds}`,
      ),
    ];
    return { text, issuer: '青禾县人民政府', year: null, section: 'overview', states: states.sort() };
  });
}

/** Returns all sentences by kind, which is the name of their file. */
export const sentencesByKind = (): [kind: string, sentences: Sentence[]][] =>
  readdirSync(FOLDER)
    .sort()
    .map((file) => [file.replace(/\.\w+$/, ''), file.endsWith('.jsonl') ? specified(file) : notated(file)]);
