import type { describedBy } from './metadata';
import type { Source } from './source';

type Described = ReturnType<typeof describedBy>;

const INDEX = /^([A-Za-z0-9][\w/.-]{4,40})/;
/** Icon fonts replace the first characters: 号: for 索引号:. */
const EATEN_INDEX = /(?:^|[\s|])引?号:\s*([A-Za-z0-9][\w/.-]{4,40})/;
const DOCUMENT = /^([\u4e00-\u9fff]{1,12}[[(]?20\d\d[\])]?\d{1,4}号)/;
const TOP = 3000;

const firstValue = (described: Described, labels: RegExp, shape: RegExp): string | null => {
  for (const { label, value } of described) {
    const found = labels.test(label) ? shape.exec(value)?.[1] : undefined;
    if (found) return found;
  }
  return null;
};

/** The index number (索引号) of the page; null where it has none. */
export const indexNumber = ({ folded }: Source, described: Described): string | null =>
  firstValue(described, /索引号$/, INDEX) ?? EATEN_INDEX.exec(folded.text.slice(0, TOP))?.[1] ?? null;

/** The document number (文号) of the page; null where it has none. Numbers cited in the text are not its own. */
export const documentNumber = (described: Described): string | null =>
  firstValue(described, /文号$|发文字号|文件编号|文件字号/, DOCUMENT)
    ?.replace(/[[(]/, '〔')
    .replace(/[\])]/, '〕') ?? null;
