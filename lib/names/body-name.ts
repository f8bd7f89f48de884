import { isAgency } from './agencies';
import { type Division, divisionAtStart, divisionsNamed, stemAtStart } from './divisions';

/** A place in the name of a body. */
export interface Place {
  name: string;
  /** The known divisions with that name; empty for townships, zones and unknown places. */
  divisions: Division[];
}

/** The parts of a body's name: 国家税务总局 + 青禾县 + 税务局. */
export interface BodyName {
  /** The superior agency that the name begins with; '' for most bodies. */
  head: string;
  /** From large to small. */
  places: Place[];
  agency: string;
}

/** Matches the word for a level, except within other words: 城市管理, 市场监督, 城乡建设, 乡村振兴, 社区. */
const LEVEL =
  '自治[区州县旗]|特别行政区|省|(?<!城)市(?![场容民直]|政(?!府))|(?<!城)乡(?![村镇])|(?<!城)镇(?!街)|街道|苏木|地区|盟|州|县(?!域)|旗|(?<![社辖片])区(?![域块])';
/**
 * A place that is not in our list of divisions: at least two characters before the level, since the list has all names
 * of one (except 某, which stands for a name, counties dissolved since 2008, and towns by themselves), and no agency.
 * 自治区 by itself is only the word for a level, like 省.
 */
const UNKNOWN = new RegExp(
  `^(?!自治区)(?:某|[蓟郫户华达赣滦陕彬郧开横](?=县)|[^本我全各该乡镇村城集小家](?=[镇乡](?:人民政府)?$)|[\\u4e00-\\u9fff]{2,14}?)(?:${LEVEL})`,
);
/**
 * In 芜湖县 and 长春新区 the stem of a larger place is followed by the word for a level: together they name a place of their
 * own.
 */
const LEVEL_ONLY = /^(?:新?区(?![域块位])|县(?![域级属直])|新城)/;
const AGENCY_WITHIN = /政府|委员会|办公|[局厅]/;
/** A superior agency before a place: 国家税务总局, 中国人民银行, 水利部. */
const HEAD =
  /^(?:中共|国家[\u4e00-\u9fff]{2,8}?(?:总局|局)|中国[\u4e00-\u9fff]{2,10}?(?:委员会|银行)|中华人民共和国|(?:水利|交通运输|公安|自然资源|生态环境|财政)部)(?=[\u4e00-\u9fff]{2})/;

function nextPlace(text: string): Place | null {
  const known = divisionAtStart(text);
  if (known) return { name: known, divisions: divisionsNamed(known) };
  const stem = stemAtStart(text);
  // `divisionAtStart` finds 湖南省; before a place or an agency, 湖南 alone means it too.
  if (stem && stem.length < text.length) {
    const level = LEVEL_ONLY.exec(text.slice(stem.length))?.[0] ?? '';
    return { name: stem + level, divisions: [] };
  }
  const unknown = UNKNOWN.exec(text)?.[0];
  return unknown && !AGENCY_WITHIN.test(unknown) ? { name: unknown, divisions: [] } : null;
}

/** 路桥区人民政府螺洋街道办事处 is the office of a sub-district, an agency of the district's government. */
const SENT_OUT = /^(?:人民)?政府(?=[\u4e00-\u9fff]{2,10}街道(?:办事处)?$)/;

/** Splits the name of a body into superior, places and agency, which is the rest after the places. Never throws. */
export function parseBody(name: string): BodyName {
  const head = HEAD.exec(name)?.[0] ?? '';
  const places: Place[] = [];
  let rest = name.slice(head.length);
  for (let place = nextPlace(rest); rest && place; place = nextPlace(rest)) {
    places.push(place);
    rest = rest.slice(place.name.length).replace(SENT_OUT, '');
  }
  return { head, places, agency: rest };
}

/** Words that mean a body without naming it: 本局, 我县, 全市, 各镇. */
const SELF =
  /^[本我全各该](?:省|自治区|市|县|区|州|旗|盟|镇|乡|街道|园区|开发区|局|厅|委|办|院|所|站|队|中心|机关|单位|部门|系统|级|地|校|处|社区|村)/;
/** The characters of a name. Regiments are numbered (第七师胡杨河市123团), and a place may be in brackets (中国(上海)自由贸易试验区). */
const HAN = /^(?:[\u4e00-\u9fff]|\d{1,3}(?=团)|\([\u4e00-\u9fff]{2,4}\)(?=[\u4e00-\u9fff]{2})){2,40}$/;
/** Words that may precede a name but never begin one. */
const NOT_AT_START =
  /^(?:关于|根据|按照|依据|通过|依托|利用|围绕|结合|现将|当前|首页|其他|名称|中文名|来源|作者|查看|点击|正文|由)/;
/** Words of a sentence that no name contains: 第三条各相关部门负责编制本站所. */
const OF_SENTENCE = /第[一二三四五六七八九十]+条|负责|各(?!族)|按照/;

/** Whether words mean a body without naming it (本局, 我县); not so 本溪市 and 全州县, which are names. */
export const isSelfReference = (words: string): boolean => SELF.test(words) && !divisionAtStart(words);

/** A government without its place. */
const ANY_GOVERNMENT = /^(?:人民)?政府$/;

/** Words for levels, which are no place names: 乡镇, 市县, 县. */
const NO_NAME = /^[省市县区州旗盟乡镇街道园城]+$|(?:乡镇|镇乡|县区|区县|市县|县市|镇街|旗县)$/;

/**
 * Whether words are the name of a body: a place, an agency, or both, and nothing else. A short name counts, see
 * `isShortName`.
 */
export function isBodyName(words: string): boolean {
  if (!HAN.test(words) || isSelfReference(words) || NOT_AT_START.test(words)) return false;
  if (OF_SENTENCE.test(words) && !divisionAtStart(words)) return false;
  const { places, agency } = parseBody(words);
  if (places.some(({ name, divisions }) => !divisions.length && NO_NAME.test(name))) return false;
  if (NO_NAME.test(words) && !places.some(({ divisions }) => divisions.length)) return false;
  if (stemAtStart(words) === words) return true;
  // 湖北局 after its superior's name, or 青禾县委.
  if (agency.length === 1) return places.length > 0 && /[局委办厅]/.test(agency);
  if (agency) return isAgency(agency) && !(ANY_GOVERNMENT.test(agency) && !places.length);
  return places.length > 0;
}

/** The word for a level that a short name begins with: 县教育局, 市政府办公室. */
const SHORT = /^(?:省|自治区|市|县|区|州|旗|盟|镇|乡|街道)(?=[\u4e00-\u9fff])/;

/** Whether a name has only the level of its place, as 县教育局: it is short for the full name of a body of that level. */
export const isShortName = (name: string): boolean =>
  SHORT.test(name) && !divisionAtStart(name) && !SHORT_OF_WORD.test(name);
const SHORT_OF_WORD = /^(?:市场|市政(?!府)|市容|区域|乡村|乡镇|州际|旗帜)/;

/** Returns a short name completed by its place: 县教育局 in 青禾县 is 青禾县教育局. Null where the place has another level. */
export function written(short: string, place: string): string | null {
  const level = SHORT.exec(short)?.[0];
  return level && place.endsWith(level) && place.length > level.length ? place + short.slice(level.length) : null;
}

/** Returns the places of a name as written in it: 江州市清河区. */
export const placeOf = ({ places }: BodyName): string => places.map(({ name }) => name).join('');
