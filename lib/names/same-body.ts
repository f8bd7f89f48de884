import { urlOf } from '../text/address';
import { isSameAgency } from './agencies';
import { type BodyName, isShortName, type Place, parseBody } from './body-name';
import { bodyLevel } from './levels';

/** `perhaps`: the names allow it, but neither region nor site confirms it. */
export type Sameness = 'same' | 'perhaps' | 'other';

/** What a document says of its body: its name, and the address of the page. */
export interface KnownBody {
  name: string | null;
  url: string | null;
}

const PLAIN_GOVERNMENT = /^(?:人民政府|政府)?$/;
const OFFICE_OF_GOVERNMENT = /^(?:(?:人民)?政府)?办公?[厅室]$|^政府办$/;
const LEVEL_WORD = /^(?:自治区|街道|[省市县区州旗盟乡镇])/;

const host = (url: string | null): string | null => (url && urlOf(url)?.hostname.replace(/^www\./, '')) || null;

function sites(one: KnownBody, other: KnownBody): Sameness {
  const [a, b] = [host(one.url), host(other.url)];
  if (!a || !b) return 'perhaps';
  return a === b ? 'same' : 'other';
}

/** Whether two places are the same: 湖南 and 湖南省, 恩施州 and 恩施土家族苗族自治州. */
function isSamePlace(one: Place, other: Place): boolean {
  if (one.name === other.name) return true;
  if (one.divisions.some((division) => other.divisions.includes(division))) return true;
  const [short = '', long = ''] = [one.name, other.name].sort((a, b) => a.length - b.length);
  return !LEVEL_AT_END.test(short) && long.startsWith(short) && LEVEL_AT_END.test(long.slice(short.length));
}
const LEVEL_AT_END = /(?:特别行政区|地区|[省市县区州旗盟乡镇]|街道)$/;

/** Whether the larger places in both names contradict each other: 江州市清河区 and 海州市清河区. */
function contradict(one: Place[], other: Place[]): boolean {
  const ofLevel = (places: Place[], level: string): Place | undefined =>
    places.find(({ name }) => name.endsWith(level));
  return ['省', '市', '州', '县', '区'].some((level) => {
    const [a, b] = [ofLevel(one, level), ofLevel(other, level)];
    return a && b && !isSamePlace(a, b);
  });
}

/** Whether a place name proves nothing without a larger place: that of a township, or of several divisions. */
const isAmbiguous = ({ name, divisions }: Place): boolean => divisions.length > 1 || /(?:乡|镇|街道|苏木)$/.test(name);

function ofPlaces(one: Place[], other: Place[]): Sameness {
  const [a, b] = [one.at(-1), other.at(-1)];
  if (!a || !b) return 'perhaps';
  if (!isSamePlace(a, b) || contradict(one.slice(0, -1), other.slice(0, -1))) return 'other';
  const isTold = one.length > 1 && other.length > 1;
  return isTold || !isAmbiguous(a) ? 'same' : 'perhaps';
}

function agencies(one: string, other: string): Sameness {
  const [a, b] = [PLAIN_GOVERNMENT.test(one), PLAIN_GOVERNMENT.test(other)];
  if (a && b) return 'same';
  // In some years a government's report is published under the name of its office.
  if ((a && OFFICE_OF_GOVERNMENT.test(other)) || (b && OFFICE_OF_GOVERNMENT.test(one))) return 'perhaps';
  return isSameAgency(one, other) ? 'same' : 'other';
}

const agencyOf = (name: string, { agency }: BodyName): string =>
  isShortName(name) ? agency.replace(LEVEL_WORD, '') : agency;

/**
 * Whether two bodies are the same: decided by their names with the region, or by their site where a name leaves the
 * region out (县教育局). A name that many places have is never enough for `same`.
 */
export function sameBody(one: KnownBody, other: KnownBody): Sameness {
  const bySite = sites(one, other);
  if (!one.name || !other.name) return bySite === 'other' ? 'other' : 'perhaps';
  const [a, b] = [parseBody(one.name), parseBody(other.name)];
  const byAgency = agencies(agencyOf(one.name, a), agencyOf(other.name, b));
  if (byAgency === 'other') return 'other';
  const [levelOne, levelOther] = [bodyLevel(one.name), bodyLevel(other.name)];
  const isOpen = (level: string): boolean => level === 'unknown' || level === 'ministry';
  const byPlace = ofPlaces(a.places, b.places);
  if (byPlace === 'other') return 'other';
  if (byPlace === 'same') return byAgency;
  if (!isOpen(levelOne) && !isOpen(levelOther) && levelOne !== levelOther) return 'other';
  if (isNational(one.name, a) && one.name === other.name) return 'same';
  if (bySite === 'other') return 'other';
  return bySite === 'same' ? byAgency : 'perhaps';
}

/** Whether a name is that of a ministry, which has no place and is unique. */
const isNational = (name: string, { places }: BodyName): boolean =>
  !places.length && !isShortName(name) && bodyLevel(name) === 'ministry';
