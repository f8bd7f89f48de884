import { DIVISIONS } from './divisions.generated';
import { unpackDivisions } from './pack';

/** An administrative division down to a county, or a development zone that the statistics count as one. */
export interface Division {
  name: string;
  level: 'province' | 'prefecture' | 'county';
  /** The next larger one; null for a province. */
  parent: Division | null;
}

/** Ethnic groups in the names of autonomous divisions, which short names leave out: 恩施土家族苗族自治州 is 恩施州. */
const PEOPLES =
  '蒙古族?|回族|藏族|维吾尔族?|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族?|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族?|塔吉克族?|怒族|普米族|鄂温克族|德昂族|保安族|裕固族|独龙族|鄂伦春族?|各族';
const AUTONOMOUS = new RegExp(`(?:(?:${PEOPLES})+)?自治([区州县旗])$`);
const SUFFIX = /(?:特别行政区|地区|[省市区县州盟旗])$/;

/** A name without the word for its level: 湖南, 平潭. Empty where only one character would be left. */
const stemOf = (name: string): string => {
  const stem = name.replace(AUTONOMOUS, '').replace(SUFFIX, '');
  return stem.length > 1 ? stem : '';
};

interface Atlas {
  byName: Map<string, Division[]>;
  byStem: Map<string, Division[]>;
  longest: number;
}

let packed = DIVISIONS;
let atlas: Atlas | null = null;

/** Provides the divisions, as packed by `packDivisions`, to a program that is built without them. */
export function provideDivisions(divisions: string): void {
  packed = divisions;
}

function add(index: Map<string, Division[]>, key: string, division: Division): void {
  if (!key) return;
  const known = index.get(key);
  if (known) known.push(division);
  else index.set(key, [division]);
}

function build(): Atlas {
  // Without divisions no name would be recognised, and nothing would show why.
  if (!packed) throw new Error('No divisions were provided');
  const [byName, byStem] = [new Map<string, Division[]>(), new Map<string, Division[]>()];
  let longest = 0;
  const known = (name: string, level: Division['level'], parent: Division | null): Division => {
    const division: Division = { name, level, parent };
    add(byName, name, division);
    const short = name.replace(AUTONOMOUS, '$1');
    if (short !== name && stemOf(name)) add(byName, short, division);
    add(byStem, stemOf(name), division);
    longest = Math.max(longest, name.length);
    return division;
  };
  const provinces = new Map<string, Division>();
  for (const { province, prefecture, counties } of unpackDivisions(packed)) {
    const above = provinces.get(province) ?? known(province, 'province', null);
    provinces.set(province, above);
    const parent = prefecture === null ? above : known(prefecture, 'prefecture', above);
    for (const county of counties) known(county, 'county', parent);
  }
  return { byName, byStem, longest };
}

const theAtlas = (): Atlas => {
  atlas ??= build();
  return atlas;
};

/** Returns the divisions with a name, full or without ethnic groups (恩施州); several counties may share a name. */
export const divisionsNamed = (name: string): Division[] => theAtlas().byName.get(name) ?? [];

/** Returns the divisions whose name without its level is `stem` (定安). */
export const divisionsWithStem = (stem: string): Division[] => theAtlas().byStem.get(stem) ?? [];

/** Returns the longest division name that `text` begins with; '' where it begins with none. */
export function divisionAtStart(text: string): string {
  const { byName, longest } = theAtlas();
  for (let length = Math.min(longest, text.length); length > 1; length--) {
    const name = text.slice(0, length);
    if (byName.has(name)) return name;
  }
  return '';
}

/** Returns the longest division name that `text` ends with; '' where it ends with none. */
export function divisionAtEnd(text: string): string {
  const { byName, longest } = theAtlas();
  for (let length = Math.min(longest, text.length); length > 1; length--) {
    const name = text.slice(-length);
    if (byName.has(name)) return name;
  }
  return '';
}

/**
 * Returns the longest stem of a province or prefecture (湖南, 贵阳) that `text` begins with; '' where it begins with none.
 */
export function stemAtStart(text: string): string {
  const { byStem } = theAtlas();
  for (let length = Math.min(8, text.length); length > 1; length--) {
    const stem = text.slice(0, length);
    if (byStem.get(stem)?.some(({ level }) => level !== 'county')) return stem;
  }
  return '';
}
