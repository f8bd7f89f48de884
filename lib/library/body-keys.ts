import { agencyNames } from '../names/agencies';
import { isShortName, parseBody } from '../names/body-name';

const GOVERNMENT = /^(?:人民政府|政府)?$|^(?:(?:人民)?政府)?办公?[厅室]$|^政府办$/;
const LEVEL_WORD = /^(?:自治区|街道|[省市县区州旗盟乡镇])/;

/**
 * Returns the index keys of a body's reports for one year: its agency under every usual name, with the year. Two bodies
 * that are or may be the same share a key. Empty without a year or an issuer.
 */
export function bodyKeys({ issuer, year }: { issuer?: string; year?: number }): string[] {
  return year === undefined ? [] : agencyKeys(issuer).map((name) => `${name} ${year}`);
}

/** Returns the agency names under which a body's reports are indexed. */
function agencyKeys(issuer: string | undefined): string[] {
  if (!issuer) return [];
  const { agency } = parseBody(issuer);
  const own = isShortName(issuer) ? agency.replace(LEVEL_WORD, '') : agency;
  return GOVERNMENT.test(own) ? ['政府'] : agencyNames(own);
}

/** Returns the key ranges of a body's reports of all years, see `bodyKeys`. */
export const bodyRanges = (issuer: string): IDBKeyRange[] =>
  agencyKeys(issuer).map((name) => IDBKeyRange.bound(`${name} `, `${name} :`));
