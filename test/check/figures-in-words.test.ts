import fc from 'fast-check';
import { expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { inScript, type Script } from '../generate/scripts';
import { applied, documents, reviewed } from '../precision/cells';
import { tinyPage } from './tiny';

/** Figures of a report whose sums hold. */
interface Told {
  carriedIn: number;
  carriedOut: number;
  outcomes: [number, number, number, number, number, number];
  business: number;
  review: [number, number, number, number];
  litigation: [number, number];
  documents: [number, number, number];
}

/** A clause with slots for numbers: each value stands after the word with the same index. */
interface Clause {
  words: string[];
  values: number[];
}

const small = fc.integer({ min: 1, max: 900 });
const few = fc.integer({ min: 1, max: 90 });
const told: fc.Arbitrary<Told> = fc
  .record({
    carriedIn: few,
    carriedOut: few,
    outcomes: fc.tuple(small, few, few, small, few, few),
    business: few,
    review: fc.tuple(few, few, few, few),
    litigation: fc.tuple(few, few),
    documents: fc.tuple(few, few, small),
  })
  .filter(({ outcomes: [granted], business, documents: [made, , inForce] }) => granted >= business && inForce >= made)
  // No fewer applied than those that were businesses.
  .filter((it) => received(it) >= it.business);

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
const dealtWith = ({ outcomes }: Told): number => sum(outcomes);
const received = (it: Told): number => dealtWith(it) + it.carriedOut - it.carriedIn;

function cellsOf(it: Told): Record<string, string> {
  const [granted, partlyGranted, refused, unavailable, notProcessed, other] = it.outcomes;
  return {
    ...applied({
      newReceived: [received(it) - it.business, it.business],
      carriedIn: it.carriedIn,
      granted: [granted - it.business, it.business],
      partlyGranted,
      'refused.thirdPartyRights': refused,
      'unavailable.notHeld': unavailable,
      'notProcessed.petition': notProcessed,
      'otherOutcome.else': other,
      carriedOut: it.carriedOut,
    }),
    ...reviewed({
      review: it.review,
      litigationDirect: [it.litigation[0], 0, 0, 0],
      litigationAfterReview: [it.litigation[1], 0, 0, 0],
    }),
    ...documents(...it.documents),
  };
}

const UNITS = ['件', '宗', '份'];
const WHEN = ['2023年，', '本年度，', '2023年，我县', '全年', '一年来，全县', '据统计，2023年全县'];
const RECEIVED = ['共收到政府信息公开申请', '新收政府信息公开申请', '受理依申请公开事项', '接收政府信息公开申请共计'];
const OUTCOMES = ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理'];
const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结'];

/** Returns clauses that state the figures; each is a sentence of its own, and they may come in any order. */
function sentences(it: Told, [when, verb]: [string, string]): Clause[] {
  const n = received(it);
  const ofCarried: Clause = {
    words: [`${when}${verb}`, '，上年结转', '，办结政府信息公开申请', '，结转下年度继续办理', ''],
    values: [n, it.carriedIn, dealtWith(it), it.carriedOut],
  };
  const ofOutcomes: Clause = {
    words: [`${when}答复政府信息公开申请`, `，其中${OUTCOMES[0]}`, ...OUTCOMES.slice(1).map((word) => `，${word}`), ''],
    values: [dealtWith(it), ...it.outcomes],
  };
  const ofApplicants: Clause = {
    words: [`${when}${verb}`, '，其中自然人申请', '，法人或其他组织申请', ''],
    values: [n, n - it.business, it.business],
  };
  const ofReviews: Clause = {
    words: [
      `${when}因政府信息公开被申请行政复议`,
      `，其中${RESULTS[0]}`,
      ...RESULTS.slice(1).map((word) => `，${word}`),
      '',
    ],
    values: [sum(it.review), ...it.review],
  };
  const ofLitigation: Clause = {
    words: [`${when}因政府信息公开被提起行政诉讼`, ''],
    values: [sum(it.litigation)],
  };
  const ofDocuments: Clause = {
    words: [`${when}制发行政规范性文件`, '，废止行政规范性文件', '，现行有效行政规范性文件', ''],
    values: [...it.documents],
  };
  return [ofCarried, ofOutcomes, ofApplicants, ofReviews, ofLitigation, ofDocuments];
}

const fullWidth = (digits: string): string =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const WRITTEN: ((value: number) => string)[] = [
  String,
  (value) => value.toLocaleString('en-US'),
  (value) => ` ${value} `,
  (value) => fullWidth(String(value)),
];

/** How the figures are stated: order, punctuation, digits and script. */
const manner = fc.record({
  when: fc.constantFrom(...WHEN),
  verb: fc.constantFrom(...RECEIVED),
  unit: fc.constantFrom(...UNITS),
  written: fc.constantFrom(...WRITTEN),
  comma: fc.constantFrom('，', ', ', '、', '；'),
  end: fc.constantFrom('。', '。\n'),
  script: fc.constantFrom<Script>('hans', 'hant'),
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 1, maxLength: 3 }),
});
type Manner = (typeof manner)['generate'] extends (...rest: never[]) => { value: infer M } ? M : never;

/** Returns the text of clauses in a manner; keeps the comma before 其中 and the one after the time. */
function write(clauses: Clause[], { unit, written, comma, end, script, order }: Manner): string {
  const text = order
    .map((i) => {
      const { words, values } = clauses[i] as Clause;
      const told = words.map((word, at) => {
        const mark = at > 0 && word.startsWith('，') && !word.startsWith('，其中') ? comma + word.slice(1) : word;
        return at < values.length ? `${mark}${written(values[at] as number)}${unit}` : mark;
      });
      return told.join('') + end;
    })
    .join('');
  return inScript(text, script);
}

function findingsOf(it: Told, prose: string) {
  const page = tinyPage({ issuer: '青禾县人民政府', year: 2023, cells: cellsOf(it), prose: { overview: prose } });
  const { findings } = audit(readPage(htmlSource(page, null)).page, { language: 'zh-CN', asked: true });
  return findings.filter(({ rule }) => rule.startsWith('prose.'));
}

const RUNS = 60;

test('what agrees with the tables is never called wrong, however it is told', () => {
  fc.assert(
    fc.property(told, manner, (it, how) => {
      const text = write(sentences(it, [how.when, how.verb]), how);
      expect(findingsOf(it, text).filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test('each single number that is wrong is told or asked for', () => {
  fc.assert(
    fc.property(told, manner, fc.nat(), fc.integer({ min: 3001, max: 9000 }), (it, how, which, more) => {
      const clauses = sentences(it, [how.when, how.verb]);
      const chosen = clauses[how.order[which % how.order.length] as number] as Clause;
      // No sum of the tables comes near it: it is no other reading by chance.
      chosen.values[which % chosen.values.length] = (chosen.values[which % chosen.values.length] as number) + more;
      expect(findingsOf(it, write(clauses, how)).length).toBeGreaterThan(0);
    }),
    { numRuns: RUNS },
  );
});
