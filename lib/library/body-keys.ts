import { agencyNames } from '../names/agencies';
import { isShortName, parseBody } from '../names/body-name';

const GOVERNMENT = /^(?:人民政府|政府)?$|^(?:(?:人民)?政府)?办公?[厅室]$|^政府办$/;
const LEVEL_WORD = /^(?:自治区|街道|[省市县区州旗盟乡镇])/;

/**
 * The names that reports of one body for one year are found by: its agency under every usual name. Two bodies that are or may be
 * the same have one in common.
 */
export function bodyKeys({ issuer, year }: { issuer?: string; year?: number }): string[] {
  return year === undefined ? [] : agencyKeys(issuer).map((name) => `${name} ${year}`);
}

/** Agency names by which the reports of a body are found. */
function agencyKeys(issuer: string | undefined): string[] {
  if (!issuer) return [];
  const { agency } = parseBody(issuer);
  const own = isShortName(issuer) ? agency.replace(LEVEL_WORD, '') : agency;
  return GOVERNMENT.test(own) ? ['政府'] : agencyNames(own);
}

/** Where the reports of a body of all years are found, see `bodyKeys`. */
export const bodyRanges = (issuer: string): IDBKeyRange[] =>
  agencyKeys(issuer).map((name) => IDBKeyRange.bound(`${name} `, `${name} :`));
