import type { NamedBody } from '../model/schema';
import { agencyNames, isLikeAgency } from '../names/agencies';
import { isShortName, parseBody, placeOf } from '../names/body-name';
import { type Division, divisionAtEnd, divisionsNamed, divisionsWithStem } from '../names/divisions';
import { bodyLevel } from '../names/levels';
import { sameBody } from '../names/same-body';
import type { Announcement } from './announcements';
import type { Issuer } from './issuer';
import { subjectsOf } from './self-naming';
import type { Signature } from './signature';
import { original, place, type Source } from './source';

/** Words before another body that is named for a reason: a partner, a model, a superior. */
const RIGHTLY_BEFORE =
  /(?:赴|到|在|与|和|同|向|对|由|受|经|、|学习|借鉴|考察|兄弟|对口|转发|上级|邻|报送?|函|复|会同|联合|及|原|接受|按照|根据|依据|落实|贯彻|执行|对照|指导|督促|协助|配合|支持|组织|要求|调研|走访|陪同|接待)《?$/;
const RIGHTLY_AFTER =
  /^(?:的)?(?:统一|工作)?(?:指导|部署|要求|安排|领导|支持|组织|联合|对口|等|反馈|移送|转办|来我|到我|一行)/;
/** Words before the title of a document that the body itself made. */
const MADE = /(?:完成|制定|编制|印发|修订|出台|梳理|建立|发布|公布|更新|完善)(?:了|并)?《$/;
/** Local newspapers are named after their place: 《今日定安》. */
const PAPER = /《今日([\u4e00-\u9fff]{2,3})》/g;
const MAX_NAMES = 50;
const GOVERNMENT = /^(?:人民政府|政府)?$/;

interface Own {
  name: string;
  names: string[];
  places: string;
  divisions: Division[];
}

function chain(division: Division): Division[] {
  return division.parent ? [division, ...chain(division.parent)] : [division];
}

/** Whether a place is the issuer's own, contains it, or lies in it. */
function isOwnPlace(found: string, own: Own): boolean {
  if (own.places.includes(found) || found.endsWith(own.places)) return true;
  const bare = found.replace(/(?:自治[区州县旗]|街道|[省市县区州旗盟乡镇])$/, '');
  if (bare.length > 1 && own.places.includes(bare)) return true;
  const ofOwn = new Set(own.divisions.flatMap(chain));
  return divisionsNamed(found).some(
    (division) => ofOwn.has(division) || chain(division).some((each) => own.divisions.includes(each)),
  );
}

/** Whether a body that a text presents as reporting is certainly not the issuer. */
function isOther(name: string, own: Own): boolean {
  if (isShortName(name)) return false;
  const [ours, theirs] = [parseBody(own.name), parseBody(name)];
  if (!ours.places.length || !theirs.places.length) return false;
  if (own.names.some((each) => sameBody({ name: each, url: null }, { name, url: null }) !== 'other')) return false;
  // Any body of a region may mention the region's own report.
  if (GOVERNMENT.test(theirs.agency) && isOwnPlace(theirs.places.at(-1)?.name ?? '', own)) return false;
  const isSamePlace = ours.places.at(-1)?.name === theirs.places.at(-1)?.name;
  return !(isSamePlace && isLikeAgency(ours.agency, theirs.agency));
}

function announced(source: Source, announcements: Announcement[], own: Own): NamedBody[] {
  return announcements.flatMap(({ presents, body }): NamedBody[] => {
    if (!presents || !body || !isOther(body.name, own)) return [];
    const { name, start, end } = body;
    const elsewhere = !isOwnPlace(parseBody(name).places.at(-1)?.name ?? '', own);
    return [{ name: original(source, start, end), role: 'announced', elsewhere, at: place(source, start, end) }];
  });
}

function signed(source: Source, signature: Signature | null, own: Own): NamedBody[] {
  const { name, nameRange } = signature ?? {};
  if (!name || !nameRange || !isOther(name, own)) return [];
  const { start, end } = nameRange;
  const elsewhere = !isOwnPlace(parseBody(name).places.at(-1)?.name ?? '', own);
  return [{ name: original(source, start, end), role: 'signed', elsewhere, at: place(source, start, end) }];
}

/** Bodies of the issuer's kind elsewhere: with a known place, or at the beginning of a document's title. */
function likeBodies(source: Source, own: Own): NamedBody[] {
  const { places, agency } = parseBody(own.name);
  const last = places.at(-1)?.name ?? '';
  const level = /(?:街道|[省市县区州旗盟乡镇])$/.exec(last)?.[0];
  if (!level) return [];
  const { text } = source.folded;
  const kinds = agencyNames(agency || '人民政府').sort((a, b) => b.length - a.length);
  // A city may be of county level, like a county; the list of divisions tells it from the prefecture-level city above.
  const levels = bodyLevel(last) === 'county' ? '[县市区旗]' : level;
  const pattern = new RegExp(`([\\u4e00-\\u9fff]{1,12}${levels})(?:${kinds.join('|')})`, 'g');
  const found: NamedBody[] = [];
  for (const match of text.matchAll(pattern)) {
    if (found.length >= MAX_NAMES) break;
    const run = match[1] as string;
    const isTitle = text[match.index - 1] === '《';
    const known = divisionAtEnd(run);
    const isTitled = isTitle && run.endsWith(level) && run.length > 2 && run.length <= 12;
    const name = known || (isTitled ? run : '');
    if (!name || isOwnPlace(name, own)) continue;
    if (known && bodyLevel(name) !== bodyLevel(last) && bodyLevel(last) !== 'unknown') continue;
    const start = match.index + run.length - name.length;
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, start - 8), start);
    if (RIGHTLY_BEFORE.test(before) || RIGHTLY_AFTER.test(text.slice(end, end + 8))) continue;
    const role = MADE.test(before) ? 'made' : 'mentioned';
    found.push({ name: original(source, start, end), role, elsewhere: true, at: place(source, start, end) });
  }
  return found;
}

/** Bodies of any kind, in other known places, whose year the text describes as if it were its own. */
function subjects(source: Source, own: Own): NamedBody[] {
  return subjectsOf(source.folded.text).flatMap(({ name, start, end }): NamedBody[] => {
    const [last] = parseBody(name).places.slice(-1);
    if (!last?.divisions.length || isOwnPlace(last.name, own) || !isOther(name, own)) return [];
    return [{ name: original(source, start, end), role: 'mentioned', elsewhere: true, at: place(source, start, end) }];
  });
}

/** Newspapers of other known places. */
function papers(source: Source, own: Own): NamedBody[] {
  const { text } = source.folded;
  const named = new Map(Array.from(text.matchAll(PAPER), (match) => [match[0], match]));
  return [...named.values()].slice(0, MAX_NAMES).flatMap((match): NamedBody[] => {
    const [whole, stem = ''] = match;
    const divisions = divisionsWithStem(stem);
    const isKnown = own.name.includes(stem) || text.split(stem).length > text.split(whole).length;
    if (!divisions.length || isKnown || divisions.some(({ name }) => isOwnPlace(name, own))) return [];
    const [start, end] = [match.index, match.index + whole.length];
    return [{ name: original(source, start, end), role: 'paper', elsewhere: true, at: place(source, start, end) }];
  });
}

/** Finds bodies other than the issuer where the text should name the issuer, and newspapers of other places. */
export function namedBodies(
  source: Source,
  { name, otherNames }: Issuer,
  announcements: Announcement[],
  signature: Signature | null,
): NamedBody[] {
  if (!name) return [];
  const parsed = parseBody(name);
  const own: Own = {
    name,
    names: [name, ...otherNames],
    places: placeOf(parsed) || name,
    divisions: parsed.places.at(-1)?.divisions ?? [],
  };
  return [
    ...announced(source, announcements, own),
    ...signed(source, signature, own),
    ...likeBodies(source, own),
    ...subjects(source, own),
    ...papers(source, own),
  ];
}
