/** A node of the published list of divisions, as far as it is needed. */
export interface ListedDivision {
  name: string;
  children?: ListedDivision[];
}

/** Counties under a province itself, or a municipality: they stand under no prefecture. */
const DIRECT = '_';
/** The list has a heading of its own for such counties: 湖北省-自治区直辖县级行政区划. */
const HEADING = /直辖县级行政区划$/;
/** Islands and shoals are no bodies that report. */
const NO_BODY = /群岛/;

/**
 * Packs provinces as text: a line each, `province|prefecture county county|prefecture …`; `_` stands for the missing
 * prefecture of counties directly under the province. `unpackDivisions` reads it back.
 */
export function packDivisions(provinces: ListedDivision[]): string {
  return provinces
    .map(({ name, children = [] }) => {
      const isMunicipality = name.endsWith('市') || name.endsWith('行政区');
      if (isMunicipality) return packed(name, [[DIRECT, children]]);
      return packed(
        name,
        children.map((child) => [HEADING.test(child.name) ? DIRECT : child.name, child.children ?? []]),
      );
    })
    .join('\n');
}

const packed = (province: string, prefectures: [string, ListedDivision[]][]): string =>
  [
    province,
    ...prefectures.map(([name, counties]) =>
      [name, ...counties.map((county) => county.name).filter((county) => !NO_BODY.test(county))].join(' '),
    ),
  ].join('|');

/** The divisions of `packDivisions`: for each province its prefectures (null: none) with their counties. */
export function unpackDivisions(text: string): { province: string; prefecture: string | null; counties: string[] }[] {
  return text.split('\n').flatMap((line) => {
    const [province = '', ...rest] = line.split('|');
    if (!rest.length) return [{ province, prefecture: null, counties: [] }];
    return rest.map((group) => {
      const [prefecture = '', ...counties] = group.split(' ');
      return { province, prefecture: prefecture === DIRECT ? null : prefecture, counties };
    });
  });
}
