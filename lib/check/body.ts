/** Level of a public body, read off its name (Simplified). */
export type BodyLevel = 'ministry' | 'province' | 'city' | 'county' | 'township' | 'unknown';
/**
 * Whose report it is, for the deadlines of art. 49: a government's, that of the office which publishes for its
 * government or for itself, or a department's at county level and above.
 */
export type BodyKind = 'government' | 'office' | 'department' | 'other';

const TOWNSHIP = /(?:乡|镇|街道|苏木)(?:人民政府|政府|办事处|办)?(?:[\u4e00-\u9fff]{0,12}(?:所|站|中心|办公室|大队))?$/;
const COUNTY = /县|旗|(?<!自治)(?<!开发|实验|高新|经济|示范|管理|试验|风景|保税|合作|产业|工业|新)区/;
const NOT_COUNTY_AREA = /(?:开发|实验|高新|经开|示范|管理|试验|风景|保税|合作|产业|工业|园|新)区/;
const MUNICIPALITY = /^(?:北京|天津|上海|重庆)市?/;

/** The administrative level that the last place in a name stands for. A 市 is a city with districts or a county-level one: unknown. */
export function bodyLevel(issuer: string): BodyLevel {
  if (/^(?:国家|中国|中华人民共和国|国务院|审计署|公安部)|^[^省市县区]{2,8}部$|总局$|总署$/.test(issuer))
    return 'ministry';
  if (TOWNSHIP.test(issuer)) return 'township';
  if (/^(?:省|[^市县区州旗]{2,8}(?:省|自治区))(?!.{0,8}[市州县区旗盟])/.test(issuer)) return 'province';
  if (MUNICIPALITY.test(issuer) && !/[县区]/.test(issuer.replace(MUNICIPALITY, ''))) return 'province';
  if (COUNTY.test(issuer)) return 'county';
  return /(?:自治)?州|盟/.test(issuer) ? 'city' : 'unknown';
}

const GOVERNMENT = /(?:人民政府|政府|[省市县区州旗盟])$/;
const OFFICE = /(?:政府|党政|[省市县区州旗])办公?[厅室]$|政府办$/;
const DEPARTMENT = /(?:厅|局|委员会|委|办公室|办)$/;
/** Bodies under a superior of the same trade, and committees that stand for an area: art. 49 does not name them. */
const VERTICAL = /(?:国家税务|税务局|海关|气象局|邮政管理局|海事局|证监局|通信管理局|烟草专卖局|调查队)/;
const COMMITTEE = /管委会|管理委员会|村委会|居委会|工委|党委|组委会/;

/** Whose deadline applies. Townships, sub-districts and ministries have none of their own. */
export function bodyKind(issuer: string): BodyKind {
  const level = bodyLevel(issuer);
  if (level === 'ministry' || level === 'township' || VERTICAL.test(issuer) || COMMITTEE.test(issuer)) return 'other';
  if (OFFICE.test(issuer)) return NOT_COUNTY_AREA.test(issuer) ? 'other' : 'office';
  if (GOVERNMENT.test(issuer)) return NOT_COUNTY_AREA.test(issuer.replace(/人民政府$/, '')) ? 'other' : 'government';
  // A bureau of a development zone is no department of a government at county level.
  return DEPARTMENT.test(issuer) && !NOT_COUNTY_AREA.test(issuer) ? 'department' : 'other';
}
