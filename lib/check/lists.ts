import type { Report, Selector, Statement } from '../model/schema';
import { original, place, type Source } from '../read/source';

/** A whole that the prose states, and the parts it gives beside it. */
export interface StatedList {
  whole: number;
  parts: number[];
  /** Whether the parts claim to be all: by an 其他 among them, or because they are all outcomes there are. */
  complete: boolean;
  text: string;
  at: Selector[];
}

const UNITS = '(?:件|条|篇|次|起|份|宗|期|人次|个)';
/** A whole with its parts: 共N条,其中A…a条,B…b条. Ends with the sentence or its bracket. */
const LIST = new RegExp(
  `(\\d{1,7})(${UNITS})[,:]?(\\()?\\s*[,:]?(其中[:,]?)?([^\\d。;\\n()]{1,24}\\d{1,7}\\2(?:信息)?(?:[,、;](?:和|及)?[^\\d。\\n()]{1,30}\\d{1,7}\\2)+)`,
  'g',
);
const PART = new RegExp(`([^\\d,、;()]{1,30}?)(\\d{1,7})${UNITS}`, 'g');
const CATCH_ALL = /其他|其它|其余/;
/** Parts that speak of another count than the whole: received and handled, last year's, shares. */
const ANOTHER = /办结|答复|结转|同比|增长|增加|减少|占|上年|去年|回复|累计|受理|收到|通过|均|点击|阅读|浏览|粉丝/;
const MAX_TEXT = 120;

/** Lists written as such: a whole, then 其中 or a bracket, then at least two parts in the same unit. */
export function writtenLists(source: Source): StatedList[] {
  return Array.from(source.folded.text.matchAll(LIST)).flatMap((match) => {
    const parts = [...(match[5] as string).matchAll(PART)].map(([, label = '', value]) => ({
      label,
      value: Number(value),
    }));
    const announced = match[3] !== undefined || match[4] !== undefined;
    if (!announced || parts.length < 2 || parts.some(({ label }) => ANOTHER.test(label))) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    return [
      {
        whole: Number(match[1]),
        parts: parts.map(({ value }) => value),
        complete: parts.some(({ label }) => CATCH_ALL.test(label)),
        text: original(source, start, end).slice(0, MAX_TEXT),
        at: place(source, start, end),
      },
    ];
  });
}

const GROUPS = ['refused', 'unavailable', 'notProcessed', 'otherOutcome'].map((group) => `applications.${group}.total`);
const GRANTED = [
  'applications.granted+partlyGranted.total',
  'applications.granted.total',
  'applications.partlyGranted.total',
];

/**
 * The outcomes of applications as one section tells them, each group once, against the number of applications that it
 * says were dealt with. Only where every group of the form is told: then the parts are all there are.
 */
export function outcomeLists({ statements }: Report): StatedList[] {
  const sections = [...new Set(statements.map(({ section }) => section))];
  return sections.flatMap((section) => {
    const of = (quantities: string[]): Statement[] =>
      statements.filter((each) => each.section === section && quantities.includes(each.quantity ?? ''));
    const [whole, ...more] = of(['applications.outcomeTotal.total']);
    const groups = GROUPS.map((group) => of([group]));
    const granted = of(GRANTED);
    const once = groups.every(({ length }) => length === 1) && granted.length > 0;
    if (!whole || more.length || !once || granted.length !== new Set(granted.map(({ quantity }) => quantity)).size)
      return [];
    const told = [...granted, ...groups.flat()];
    const text = [whole, ...told].map((each) => each.text).join('；');
    const parts = told.map(({ value }) => value);
    return [{ whole: whole.value, parts, complete: true, text: text.slice(0, MAX_TEXT), at: whole.at }];
  });
}

const RATE = /受理[^。;\d]{0,16}(\d{1,6})件,(?:已|共)?办结[^。;\d]{0,8}(\d{1,6})件,办结率(?:为|达|达到)?100%/g;

/** 受理117件,办结171件,办结率100%: everything dealt with, yet not as many as were received. */
export function rates(source: Source): StatedList[] {
  return Array.from(source.folded.text.matchAll(RATE), (match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const text = original(source, start, end);
    return { whole: Number(match[1]), parts: [Number(match[2])], complete: true, text, at: place(source, start, end) };
  });
}
