import { statedRange } from '../../model/stated-range';
import type { Amount } from './amounts';

/** A part of a list, or its whole; offsets are those of the compact text. */
export interface ListPart {
  label: string;
  amount: Amount;
  unit: string;
  /** The share stated for it, in per cent as printed, and the step to which that is rounded. */
  share?: { value: number; step: number };
  start: number;
  end: number;
  /** The mark or word right before it; a comma where there is none. */
  behind: string;
  /** Whether its words name an outcome of an application. */
  isOutcome: boolean;
  isResult: boolean;
  isReceived: boolean;
  /** Whether it names a year: parts of several years, or years to compare with. */
  isOfYear: boolean;
  /** Its index among the counts of the paragraph, and the index of its sentence. */
  order: number;
  sentence: number;
}

/** A whole and its parts, as the text lists them; offsets are those of the compact text. */
export interface PartList {
  whole: ListPart;
  parts: ListPart[];
  /** Whether the list claims to be complete: it has a bare 其他, all possible results, or shares that make 100. */
  complete: boolean;
  /** Whether the parts make the whole. Null where the list may be incomplete, or may count the same thing twice. */
  holds: boolean | null;
  start: number;
  end: number;
}

/** Words of parts that count something else than the whole: received or handled, last year's, how often it was read. */
export const SPEAKS_OF_ANOTHER =
  /办结|答复率|结转|同比|增长|增加|减少|上年|去年|回复|累计|受理|收到|均|点击|阅读|浏览|粉丝|报送|上报|投稿|访问|关注|平均|满意|占/;
/** Verbs that a part may repeat from its whole (全县收到申请62件，其中县政府收到14件): it then counts the same thing. */
const ACT = /受理|收到|接到/;
/** Words by which the text begins to divide the whole in another way. */
const ANEW = /^(?:申请)?(?:主要)?(?:内容|涉及|按|从|根据)/;
/** 其他 by itself or with general words for information and channels: 其他重点工作 is a kind of its own. */
const REST =
  /^(?:、|以及|及|和|与|还有)?(?:通过|由|利用)?(?:其他|其它|其余)(?:类|类别|方面|形式|渠道|方式|途径|情况|内容|事项|平台|载体|各类|情形|处理|结果|的|应当|应|主动|公开|发布|政府信息|政务信息|信息|共|为|:)*$/;
const CHANNEL =
  /网站|微信|微博|公众号|抖音|客户端|APP|媒体|公开栏|公示栏|大厅|报纸|广播|电视|平台|头条|今日|快手|短信|视频号|电子屏|查阅|网/i;
/** Forms in which a document is explained; one document may be explained in several. */
const FORM_OF_EXPLAINING = /图解|图文|图片|图表|文字|视频|音频|动漫|动画|长图|H5|专家|问答|媒体解读|解读/i;
const FINISHING = /办结|答复|回复/;
const RESULTS = 4;
export const MIN_PARTS = 3;

/** The least and the greatest sum that the stated amounts of parts allow. */
export const sumOf = (parts: ListPart[]): [least: number, most: number] =>
  parts.reduce(
    ([least, most], { amount }) => {
      const [low, high] = statedRange(amount);
      return [least + low, most + high];
    },
    [0, 0] as [number, number],
  );

/** Whether every part has a share and the shares add up to 100 within their rounding. */
function sharesMakeAll(parts: ListPart[]): boolean {
  const shares = parts.flatMap(({ share }) => share ?? []);
  if (shares.length < 2 || shares.length < parts.length) return false;
  const total = shares.reduce((sum, { value }) => sum + value, 0);
  const slack = shares.reduce((sum, { step }) => sum + step, 0);
  return Math.abs(total - 100) <= slack;
}

/** Whether parts claim to be all there are; see `PartList.complete`. */
export function isComplete(parts: ListPart[]): boolean {
  if (parts.some(({ label }) => REST.test(label))) return true;
  return (parts.length === RESULTS && parts.every(({ isResult }) => isResult)) || sharesMakeAll(parts);
}

/**
 * Whether a sum differs from its whole in one digit before the last two (9769 and 8769), which is a slip: counting some
 * things twice would hardly give that.
 */
const isSlip = (least: number, most: number, { amount }: ListPart): boolean =>
  least === most &&
  least % 10 !== 0 &&
  (least - amount.value) % 100 === 0 &&
  /^[1-9]0+$/.test(String(least - amount.value));

const isOfExplaining = ({ label }: ListPart): boolean => FORM_OF_EXPLAINING.test(label);

/** Whether the parts make the whole; null, never false, where the list may be incomplete or count things twice. */
export function isSum(
  list: { whole: ListPart; parts: ListPart[] },
  complete: boolean,
  isMixed: boolean,
): boolean | null {
  const { whole, parts } = list;
  const [least, most] = sumOf(parts);
  const [low, high] = statedRange(whole.amount);
  if (parts.length > 1 && least <= high && most >= low) return true;
  if (isMixed) return null;
  // What was received need not be what was dealt with: some applications were carried in or on.
  const isOfReceived = parts.some(({ isOutcome }) => isOutcome) && !FINISHING.test(whole.label);
  if (isOfReceived || (whole.isReceived && parts.some(({ isResult }) => isResult))) return null;
  if (parts.some(({ amount }) => statedRange(amount)[0] > high)) return false;
  if (least > high) {
    // A count mentioned in passing (报送信息100余条) is hardly a part.
    const exact = parts.filter(({ amount }) => !amount.atLeast && !amount.rounded);
    if (sumOf(exact)[0] <= high) return null;
    // Several channels may publish the same thing, and one document may be explained in several forms; but an
    // application comes by one channel.
    const isPublished = !whole.isReceived && !parts.every(({ label }) => /申请|收到|受理/.test(label));
    const isAgain =
      (isPublished && parts.some(({ label }) => CHANNEL.test(label))) || (!complete && parts.every(isOfExplaining));
    if (isAgain) return sharesMakeAll(parts) || (complete && isSlip(least, most, whole)) ? false : null;
    return complete || parts.length >= MIN_PARTS ? false : null;
  }
  return complete ? false : null;
}

/** Whether a part counts something else than the whole does. */
export function isOfAnother(whole: ListPart | null, { label, isOfYear }: ListPart): boolean {
  const act = whole && ACT.exec(whole.label)?.[0];
  return isOfYear || SPEAKS_OF_ANOTHER.test(act ? label.replace(act, '') : label);
}

/**
 * Whether the parts after a semicolon may be about something else: parts before it are separated by other marks, or a
 * part after it is more than the whole (行政处罚1208件，其中简易处罚902件；行政许可20136件).
 */
export function isOfAnotherClause({ amount }: ListPart, parts: ListPart[]): boolean {
  const later = parts.slice(1);
  const behind = later.filter((part) => part.behind === ';');
  return behind.length > 0 && (behind.length < later.length || behind.some((part) => part.amount.value > amount.value));
}

/** The parts from where the list begins to divide its whole in another way (含补正后重新提交3件，内容涉及征地28件、规划…), else all. */
export function dividedLast(parts: ListPart[]): ListPart[] {
  const from = parts.findIndex(({ label, behind }) => ANEW.test(label) && behind !== '、');
  return from > 0 && from < parts.length - 1 ? parts.slice(from) : parts;
}
