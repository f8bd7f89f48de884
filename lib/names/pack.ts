/** A node of the published list of divisions, with the properties that we need. */
export interface ListedDivision {
  name: string;
  children?: ListedDivision[];
}

/** Stands for the prefecture of counties directly under a province or municipality. */
const DIRECT = '_';
/** The published list groups such counties under a heading: 湖北省-自治区直辖县级行政区划. */
const HEADING = /直辖县级行政区划$/;
/** Islands and shoals, which publish no reports. */
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

/**
 * Unpacks the text of `packDivisions`: one entry for each prefecture with its counties, or for counties without one
 * (null).
 */
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
