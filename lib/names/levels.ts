import { type BodyName, isShortName, type Place, parseBody } from './body-name';
import { divisionsWithStem } from './divisions';

/**
 * Level of a public body. It is unknown for a 市 that is not in our list, as that may be a prefecture or a county-level
 * city.
 */
export type BodyLevel = 'ministry' | 'province' | 'city' | 'county' | 'zone' | 'township' | 'unknown';

/**
 * Kind of the body that reports, for the deadlines of art. 49: a government; an office, which publishes for its
 * government or for itself; or a department at county level or above.
 */
export type BodyKind = 'government' | 'office' | 'department' | 'other';

const MINISTRY = /^(?:国家|中国|中华人民共和国|国务院|审计署|公安部)|^[^省市县区]{2,8}部$|总局$|总署$/;
/** Names of zones: areas with a committee but no government of their own. */
const ZONE = /(?:开发|实验|试验|高新|经开|示范|管理|风景|保税|合作|产业|工业|园|新|管委会)区?$/;
const ON_MAP = { province: 'province', prefecture: 'city', county: 'county' } as const;

function levelOfPlace({ name, divisions }: Place): BodyLevel {
  if (/(?:乡|镇|街道|苏木)$/.test(name)) return 'township';
  const levels = new Set((divisions.length ? divisions : divisionsWithStem(name)).map(({ level }) => ON_MAP[level]));
  // 浦东新区 has a government; 兰州新区 and the other zones in the statistics have none.
  if (ZONE.test(name) && !DISTRICTS.test(name)) return 'zone';
  if (levels.size === 1) return [...levels][0] as BodyLevel;
  if (levels.has('province')) return 'province';
  if (/[县旗区]$/.test(name)) return 'county';
  if (/(?:州|盟|地区)$/.test(name)) return 'city';
  return name.endsWith('省') ? 'province' : 'unknown';
}

/** Districts with a name like that of a zone. */
const DISTRICTS = /^(?:浦东|滨海|沈北|清)新区$|园区$(?<=下花园区|绿园区|梁园区)/;

const OF_SHORT: [RegExp, BodyLevel][] = [
  [/^[省]|^自治区/, 'province'],
  [/^[县区旗]/, 'county'],
  [/^(?:乡|镇|街道)/, 'township'],
  [/^[州盟]/, 'city'],
];

/** Returns the level of a body, from the last place in its name or from its short name (县教育局). */
export function bodyLevel(issuer: string): BodyLevel {
  const { places, head } = parseBody(issuer);
  const last = places.at(-1);
  if (last) return levelOfPlace(last);
  if (isShortName(issuer)) return OF_SHORT.find(([short]) => short.test(issuer))?.[1] ?? 'unknown';
  return head || MINISTRY.test(issuer) ? 'ministry' : 'unknown';
}

const GOVERNMENT = /^(?:人民政府|政府)?$/;
const OFFICE = /^(?:人民)?(?:政府|党政)?办公?[厅室]$|政府办$/;
const DEPARTMENT = /(?:厅|局|委员会|委|办公室|办)$/;
/** Agencies directed by a superior agency, and committees of an area: art. 49 names neither. */
const VERTICAL = /国家税务|税务局|海关|气象局|邮政管理局|海事局|证监局|通信管理局|烟草专卖局|调查队/;
const COMMITTEE = /管委会|管理委员会|村委会|居委会|工委|党委|组委会/;

/** The agency of a name; for a short name, what follows the level. */
const agencyOf = ({ agency }: BodyName, issuer: string): string =>
  isShortName(issuer) ? issuer.replace(/^(?:自治区|街道|[省市县区州旗盟乡镇])/, '') : agency;

/**
 * Returns the kind of a body, for its deadline. Townships, sub-districts, zones and ministries are `other`: art. 49
 * sets none.
 */
export function bodyKind(issuer: string): BodyKind {
  const level = bodyLevel(issuer);
  const name = parseBody(issuer);
  if (level === 'ministry' || level === 'township' || level === 'zone' || name.head) return 'other';
  if (VERTICAL.test(issuer) || COMMITTEE.test(issuer)) return 'other';
  // 长江航道局 is no department of a government; without a place in the name this cannot be known.
  if (!name.places.length && !isShortName(issuer)) return 'other';
  const agency = agencyOf(name, issuer);
  if (GOVERNMENT.test(agency)) return 'government';
  if (OFFICE.test(agency)) return 'office';
  return DEPARTMENT.test(agency) ? 'department' : 'other';
}
