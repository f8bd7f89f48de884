/** Place and kind of a body: 舟曲县 + 科学技术局. Null where the name has no place before the kind. */
export function placeAndKind(issuer: string): { place: string; kind: string } | null {
  const match =
    /^(.*?[^\s](?:省|市|县|区|州|旗|盟|镇|乡|街道))([\u4e00-\u9fff]{2,14}(?:厅|局|委员会|委|办公室|办|院|中心|所)|人民政府)$/.exec(
      issuer,
    );
  return match ? { place: match[1] as string, kind: match[2] as string } : null;
}

/** Usual short forms of kinds of departments: 科学技术局 is 科技局. */
const SHORT: [string, string][] = [
  ['科学技术', '科技'],
  ['发展和改革', '发改'],
  ['发展与改革', '发改'],
  ['教育体育', '教体'],
  ['文化教育', '文教'],
  ['人力资源和社会保障', '人社'],
  ['人力资源社会保障', '人社'],
  ['自然资源和规划', '资规'],
  ['住房和城乡建设', '住建'],
  ['住房城乡建设', '住建'],
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
  return [...new Set(names.flatMap((name) => [name, name.replace(/委员会$/, '委'), name.replace(/办公室$/, '办')]))];
}

/** Whether two names are one body's: 舟曲县科技局 and 舟曲县科学技术局, 平潭县 and 平潭县人民政府. */
export function sameBody(one: string, other: string): boolean {
  const plain = (name: string): string => name.replace(/人民政府$|政府$/, '');
  const [a, b] = [plain(one), plain(other)];
  return a === b || kindNames(a).includes(b) || longNames(a).some((name) => longNames(b).includes(name));
}

/** A name with every short form of a kind in it written out. */
function longNames(name: string): string[] {
  const written = SHORT.filter(([, short]) => name.includes(short)).map(([long, short]) => name.replace(short, long));
  return [name, ...written].map((each) => each.replace(/委$/, '委员会').replace(/办$/, '办公室'));
}
