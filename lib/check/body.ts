/** Level of a public body, read off its name (Simplified). */
export type BodyLevel = 'ministry' | 'province' | 'city' | 'county' | 'township' | 'unknown';
/** Whose report it is, for the deadlines of art. 49: a government's, or a department's at county level and above. */
export type BodyKind = 'government' | 'department' | 'other';

const TOWNSHIP = /(?:乡|镇|街道)(?:人民政府|政府|办事处|办)?(?:[\u4e00-\u9fff]{0,12}(?:所|站|中心|办公室))?$/;
const COUNTY = /(?:县|旗|市辖区|新区|[^\s省市]{1,4}区)/;

/** The administrative level that the last place in a name stands for. A 市 is a city with districts or a county-level one: unknown. */
export function bodyLevel(issuer: string): BodyLevel {
  if (/^(?:国家|中国|中华人民共和国|国务院)|^[^省市县区]{2,6}部$|总局$/.test(issuer)) return 'ministry';
  if (TOWNSHIP.test(issuer)) return 'township';
  if (/自治县|县/.test(issuer)) return 'county';
  if (/^(?:北京|天津|上海|重庆)市?(?!.{0,6}区)/.test(issuer) || /^[^市县区]{2,8}(?:省|自治区)(?!.{0,8}(?:市|州|县|区))/.test(issuer)) return 'province';
  if (/(?:自治)?州|盟/.test(issuer)) return 'city';
  if (COUNTY.test(issuer.replace(/自治区/g, '')) && !/(?:开发|实验|高新|经济|示范|管理)区/.test(issuer)) return 'county';
  return 'unknown';
}

/** Whose deadline applies. Townships, sub-districts and ministries have none of their own; offices stand for two. */
export function bodyKind(issuer: string): BodyKind {
  const level = bodyLevel(issuer);
  if (level === 'ministry' || TOWNSHIP.test(issuer)) return 'other';
  if (/(?:人民政府|政府|省|市|县|区|州|旗|盟)$/.test(issuer) && !/(?:开发|高新|园|示范)区$/.test(issuer)) return 'government';
  if (/(?:厅|局|委员会|委|审计署|办公室|办|院)$/.test(issuer) && !/(?:人民政府办公[厅室]|政府办公?[厅室]?|管委会|管理委员会|管委会办公室)$/.test(issuer)) return 'department';
  return 'other';
}

/** Place and kind of a body: 舟曲县 + 科学技术局. Null where the name has no place before the kind. */
export function placeAndKind(issuer: string): { place: string; kind: string } | null {
  const match = /^(.*?[^\s](?:省|市|县|区|州|旗|盟|镇|乡|街道))([\u4e00-\u9fff]{2,14}(?:厅|局|委员会|委|办公室|办|院|中心|所))$/.exec(issuer);
  return match ? { place: match[1] as string, kind: match[2] as string } : null;
}

/** Usual short forms of kinds of departments: 科学技术局 is 科技局. */
const SHORT: [string, string][] = [
  ['科学技术', '科技'],
  ['发展和改革', '发改'],
  ['发展与改革', '发改'],
  ['教育体育', '教体'],
  ['人力资源和社会保障', '人社'],
  ['人力资源社会保障', '人社'],
  ['自然资源和规划', '资规'],
  ['住房和城乡建设', '住建'],
  ['农业农村', '农业'],
  ['文化和旅游', '文旅'],
  ['文化旅游', '文旅'],
  ['卫生健康', '卫健'],
  ['市场监督管理', '市监'],
  ['工业和信息化', '工信'],
  ['交通运输', '交通'],
  ['生态环境', '环保'],
  ['退役军人事务', '退役军人'],
  ['应急管理', '应急'],
  ['行政审批服务', '行政审批'],
  ['地方税务', '地税'],
  ['国家税务', '国税'],
];

/** All usual names of a kind of department, the given one first. */
export function kindNames(kind: string): string[] {
  const names = [kind];
  for (const [long, short] of SHORT) {
    if (kind.includes(long)) names.push(kind.replace(long, short));
    else if (kind.startsWith(short)) names.push(kind.replace(short, long));
  }
  return [...new Set(names.flatMap((name) => [name, name.replace(/委员会$/, '委')]))];
}
