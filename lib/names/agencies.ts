/** Endings of the names of agencies, and of bodies that report like them. */
const ENDING =
  /(?:政府|[厅局委部署院馆校所站处队社会行园台团师科股]|[大中小]学|[林农牧渔]场|办|办公[厅室]|中心|公司|集团|兵团|税务|公安|海关|残联|妇联|工商联|文联|侨联|社联|联合会|建设兵团|示范区|保护区|开发区|新城|片区|\d团)$/;
/** Words that end like an agency's name but are none. */
const NO_AGENCY =
  /(?:部门|社会|机会|会议|内部|全部|各部|场所|好处|用处|到处|一行|实行|执行|推行|试行|举行|进行|发行|运行|机构|部署|网站)$/;

/** Whether the words after a place name are an agency's name: 科学技术局, 人民政府办公室. */
export const isAgency = (words: string): boolean =>
  words.length > 1 && ENDING.test(words) && !NO_AGENCY.test(words) && !/^(?:的|和|与|及|等)/.test(words);

/**
 * Names of ministries before and after the reforms of 2018; other national bodies are recognised by words in their
 * names.
 */
const MINISTRIES =
  '外交|国防|教育|科学技术|工业和信息化|公安|国家安全|民政|司法|财政|人力资源和社会保障|自然资源|生态环境|住房和城乡建设|交通运输|水利|农业农村|商务|文化和旅游|应急管理|退役军人事务|国土资源|环境保护|农业|文化|铁道|监察|卫生';
const OF_STATE = new RegExp(
  `^(?:${MINISTRIES})部$|^(?:国家|中国|中华|国务院)[\\u4e00-\\u9fff]{2,}|^审计署$|(?:总局|总署)$`,
);

/** Whether an agency is a national one, whose name has no place: 水利部, 海关总署, 国家知识产权局. */
export const isOfState = (agency: string): boolean => OF_STATE.test(agency) && isAgency(agency);

/** Usual short forms of department names, [long, short]: 科学技术局 is 科技局. */
const SHORT: [string, string][] = [
  ['科学技术', '科技'],
  ['发展和改革', '发改'],
  ['发展与改革', '发改'],
  ['发展改革', '发改'],
  ['教育和体育', '教体'],
  ['教育体育', '教体'],
  ['文化教育', '文教'],
  ['人力资源和社会保障', '人社'],
  ['人力资源社会保障', '人社'],
  ['自然资源和规划', '资规'],
  ['自然资源和规划', '自规'],
  ['住房和城乡建设', '住建'],
  ['住房城乡建设', '住建'],
  ['农业农村', '农业'],
  ['文化和旅游', '文旅'],
  ['文化旅游', '文旅'],
  ['卫生健康', '卫健'],
  ['市场监督管理', '市监'],
  ['市场监督管理', '市场监管'],
  ['工业和信息化', '工信'],
  ['工业信息化', '工信'],
  ['交通运输', '交通'],
  ['生态环境', '环保'],
  ['退役军人事务', '退役军人'],
  ['应急管理', '应急'],
  ['行政审批服务', '行政审批'],
  ['地方税务', '地税'],
  ['国家税务', '国税'],
  ['国有资产监督管理', '国资'],
  ['民族宗教事务', '民宗'],
  ['城市管理', '城管'],
  ['机关事务管理', '机关事务'],
  ['管理委员会', '管委会'],
  ['人民政府', '政府'],
];

const shortEnd = (words: string): string => words.replace(/委员会$/, '委').replace(/办公室$/, '办');
const longEnd = (words: string): string => words.replace(/委$/, '委员会').replace(/办$/, '办公室');

/** Returns all usual names of an agency, the given one first: 科学技术局, 科技局. */
export function agencyNames(agency: string): string[] {
  const names = [agency];
  for (const [long, short] of SHORT) {
    if (agency.includes(long)) names.push(agency.replace(long, short));
    else if (agency.startsWith(short)) names.push(agency.replace(short, long));
  }
  return [...new Set(names.flatMap((name) => [name, shortEnd(name), longEnd(name)]))];
}

/** Whether two names mean the same kind of agency: 科技局 and 科学技术局. */
export const isSameAgency = (one: string, other: string): boolean => {
  const names = new Set(agencyNames(one));
  return agencyNames(other).some((name) => names.has(name));
};

const stemOf = (agency: string): string =>
  agency.replace(/(?:委员会|委|局|厅|办公室|办公厅|办|中心|处|会)$/, '') || agency;

/** Whether a long name has the characters of a short form in the same order: 资规 in 自然资源和规划. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at) + 1;
    if (!at) return false;
  }
  return true;
}

/**
 * Whether two names in the same place may mean one agency, under an older name or a short form: 卫生和计划生育局 and 卫生健康局,
 * 资规局 and 自然资源和规划局.
 */
export function isLikeAgency(one: string, other: string): boolean {
  if (isSameAgency(one, other)) return true;
  const [short = '', long = ''] = [stemOf(one), stemOf(other)].sort((a, b) => a.length - b.length);
  return isWithin(short, long) || (short.length > 1 && short.slice(0, 2) === long.slice(0, 2));
}
