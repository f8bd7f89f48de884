import { BASIS } from '../../format';
import { place } from '../../read/source';
import { EVERY_FORMAT, failed, incomplete, notApplicable, type Outcome, passed, type Rule } from '../rule';

const UNIT = '(件|条|篇|次|起|份|宗|个|期|人次)';
/** A whole with its parts: 共N条,其中A…a条,B…b条. Ends with the sentence or its bracket. */
const LIST = new RegExp(`(\\d{1,7})${UNIT}[,:]?(\\()?\\s*[,:]?(其中[:,]?)?([^\\d。;\\n()]{1,24}\\d{1,7}\\2(?:信息)?(?:[,、;](?:和|及)?[^\\d。\\n()]{1,30}\\d{1,7}\\2)+)`, 'g');
const PART = /([^\d,、;()]{1,30}?)(\d{1,7})(?:件|条|篇|次|起|份|宗|个|期|人次)/g;
const CATCH_ALL = /其他|其它|其余/;
/** Parts that speak of another count than the whole: received and handled, last year's, shares. */
const ANOTHER = /办结|答复|结转|同比|增长|增加|减少|占|上年|去年|回复|累计|受理|收到|通过|均/;
/** Parts that come this near to the whole were meant to make it up. */
const NEAR = 0.9;
const MIN_PARTS = 3;

/**
 * Lists of the prose that state a whole and its parts. Parts beyond the whole are wrong for certain; parts short of it
 * only where the list claims to be complete; a near miss is for a person to decide.
 */
export const proseList: Rule = {
  id: 'prose.list',
  severity: 'warning',
  basis: BASIS.article50,
  formats: EVERY_FORMAT,
  run({ reading: { source } }): Outcome[] {
    const outcomes = Array.from(source.folded.text.matchAll(LIST), (match): Outcome => {
      const whole = Number(match[1]);
      const parts = [...(match[5] as string).matchAll(PART)].map(([, label = '', value]) => ({ label, value: Number(value) }));
      const announced = match[3] !== undefined || match[4] !== undefined;
      if (!announced || parts.length < 2 || parts.some(({ label }) => ANOTHER.test(label))) return notApplicable;
      const sum = parts.reduce((total, { value }) => total + value, 0);
      if (sum === whole) return passed;
      const equation = `${parts.map(({ value }) => value).join(' + ')} = ${whole}`;
      const details = {
        equation,
        expected: whole,
        actual: sum,
        at: place(source, match.index, match.index + match[0].length),
        data: { whole, sum, text: match[0].slice(0, 120) },
      };
      if (sum > whole) return parts.length >= MIN_PARTS || parts.some(({ value }) => value > whole) ? failed(details) : incomplete(details);
      if (parts.some(({ label }) => CATCH_ALL.test(label))) return failed(details);
      return parts.length >= MIN_PARTS && sum >= whole * NEAR ? incomplete(details) : notApplicable;
    });
    return outcomes.length ? outcomes : [notApplicable];
  },
};
