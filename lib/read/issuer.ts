import { isBodyName, isShortName, parseBody, written } from '../names/body-name';
import { divisionAtStart } from '../names/divisions';
import { nameAtEnd } from '../names/running-text';
import { fold } from '../text/fold';
import type { Announcement } from './announcements';
import { hasBrand, isInjected } from './injected';
import type { describedBy } from './metadata';
import { MADE_KNOWN, selfNamed } from './self-naming';
import type { Signature } from './signature';
import type { Source } from './source';
import { aroundReportName, type Titles, titleKind, yearInTitle } from './titles';

/** The parts of a page that may name its body. */
export interface Witnesses {
  described: ReturnType<typeof describedBy>;
  announcements: Announcement[];
  signature: Signature | null;
  titles: Titles;
  /**
   * The page's own title, '' where it has none. If it is declared, it takes precedence over lines, and lines of another
   * year belong to other pages.
   */
  ownTitle: string;
}

/** The body that reports, and its other names: 发展和改革局（粮食和物资储备局） has two nameplates. */
export interface Issuer {
  name: string | null;
  otherNames: string[];
}

const ISSUED_BY =
  /^(?:发布机构|发文机关|发文机构|发布单位|发文单位|公开机构|公开单位|制发单位|制发机关|编制单位|发布部门|责任部门|责任单位|信息来源|来源)$/;
const YEAR = /\(?20\d\d(?:年度|年|度)?\)?(?:年度)?/;
/** Words after a name that say which part of the body reports. */
const PART = /(?:本级|机关|部门|系统|全[省市县区州]|的)$/;
/** What news says that a body did with its report, after its name: 市发改委发布2022年…报告. */
const DID = /(?:公布|发布|公开|编制|印发)了?$/;
/** Another name in brackets; 中国(上海)自由贸易试验区 is one name. */
const PLATE = /(?<!中国)\(([^()]*)\)/g;
const SITE = /(?:人民政府)?(?:门户)?(?:网站|网|信息公开(?:平台|专栏|网)?)+$/;

function asBody(name: string): string | null {
  const plain = name.replace(MADE_KNOWN, '').replace(DID, '').replace(PART, '');
  return isBodyName(plain) && !/报告|年报/.test(plain) && !hasBrand(plain) && !isInjected(plain) ? plain : null;
}

/** The body that a part of a title names, or the bodies that it lists; empty where one of them is not a body. */
function bodiesIn(part: string): string[] {
  const listed = part.split(/[、/]/).map(asBody);
  return listed.every((body) => body !== null) ? listed : [];
}

/**
 * The bodies that report together, if a name consists of several: each is an agency with a place of its own, or the
 * later ones are agencies of the first one's place. 发展和改革局 is a single body.
 */
function jointBodies(name: string): string[] {
  for (const { index } of name.matchAll(/[和与及]/g)) {
    const [one, other] = [name.slice(0, index), name.slice(index + 1)];
    if (parseBody(one).agency && parseBody(other).places.length && isBodyName(one) && isBodyName(other))
      return [one, ...jointBodies(other)];
  }
  const { head, places } = parseBody(name);
  const first = places[0]?.name ?? '';
  const again = first && !head ? name.indexOf(first, name.indexOf(first) + first.length) : -1;
  const [one, other] = [name.slice(0, Math.max(0, again)), name.slice(again)];
  const areTwo = again > 0 && parseBody(one).agency !== '' && isBodyName(one) && isBodyName(other);
  return areTwo ? [one, ...jointBodies(other)] : [name];
}

/** The text after the last dash, before which there is a page, column or site. */
const behindDash = (part: string): string => part.replace(/[-—_|]+$/, '').replace(/^.*[-—_|]/, '');

/** Returns the body whose report a folded title names, with its other names in brackets; null where it names none. */
export function bodyInTitle(title: string): Issuer | null {
  const around = aroundReportName(title);
  if (!around) return null;
  const before = around.before.replace(/^[[(][^\])]{0,12}[\])]/, '');
  const plates = [...before.matchAll(PLATE)].map((match) => match[1] as string).filter(isBodyName);
  const parts = before
    .replace(PLATE, '')
    .split(new RegExp(`${YEAR.source}|关于|[:"《,。]`))
    .map(behindDash);
  const bodies = [...parts, around.behind].map(bodiesIn).find((each) => each.length > 0);
  const [name, ...joint] = bodies?.flatMap(jointBodies) ?? [];
  return name ? { name, otherNames: [...joint, ...plates] } : null;
}

/** A title of a year's report, whatever its subject. */
const OF_YEAR = /20\d\d.*(?:报告|年报|情况)|年度报告/;

/** Returns the body at the beginning of the first title of a year's report, which need not name its matter: 青禾县民政局2022年度报告. */
export function firstBeginning(titles: string[]): Issuer | null {
  const [name] = titles.flatMap((title) => {
    const plain = title.replace(/\s/g, '');
    return OF_YEAR.test(plain) ? bodiesIn(plain.split(/\(?20\d\d|年度|关于/)[0] ?? '') : [];
  });
  return name ? { name, otherNames: [] } : null;
}

/** The body that the first title naming a body names. */
function firstNamed(titles: string[]): Issuer | null {
  for (const title of titles) {
    const named = titleKind(title) === null ? null : bodyInTitle(title);
    if (named) return named;
  }
  return null;
}

/** Whether the words before a name are part of it: a place or a body, not a site's column. */
const isPartOfName = (prefix: string): boolean =>
  !prefix.includes('公开') && (parseBody(prefix).places.length > 0 || isBodyName(prefix));

/**
 * As `firstNamed`, for titles over several lines. The line before the name is dropped if it is not part of it (a column
 * or menu), or if it repeats the name's place, provided that the name has a place without it.
 */
function firstJoined(titles: string[]): Issuer | null {
  const named = titles.flatMap((title) => firstNamed([title]) ?? []);
  const [first] = named;
  const isAlone = ({ name }: Issuer): boolean => {
    if (!name || name === first?.name || !first?.name?.endsWith(name)) return false;
    const prefix = first.name.slice(0, -name.length);
    return parseBody(name).places.length > 0 && (name.startsWith(prefix) || !isPartOfName(prefix));
  };
  return named.find(isAlone) ?? first ?? null;
}

/** The name as written in a title that puts more places before it: 乌兰察布市卓资县民政局 for 卓资县民政局. */
function inFullTitle(name: string, titles: string[]): string {
  if (!parseBody(name).places.length) return name;
  const named = titles.flatMap((title) => (titleKind(title) !== null && bodyInTitle(title)?.name) || []);
  const isFuller = (full: string): boolean => {
    const prefix = full.endsWith(name) ? full.slice(0, -name.length) : '';
    return prefix !== '' && !name.startsWith(prefix) && parseBody(prefix).agency === '';
  };
  return named.find(isFuller) ?? name;
}

/** Who answers for a site, in its imprint: 主办：青禾县人民政府办公室, 版权所有：青禾县教育局. */
const OWNER = /(?:版权所有|主办(?:单位|方)?)[: ©]*([\u4e00-\u9fff]{3,30})/g;
/** Maximum distance of an imprint from the end of a page. */
const END = 1500;
/** Maximum number of lines above a text that may name its body or its site. */
const FIRST_LINES = 12;

/**
 * The names by which a page shows whose site or part of a site it is on: in its metadata and document title, its
 * breadcrumb and its imprint, then in lines of their own at the top.
 */
function namesOfSite({ page, folded: { text } }: Source): string[] {
  const told = [page.meta.get('sitename') ?? '', ...page.title.split(/[_|-]/).slice(1)].map((name) => fold(name).text);
  const owners = Array.from(text.slice(-END).matchAll(OWNER), ([, name = '']) => name);
  const lines = text.slice(0, TOP).split('\n', FIRST_LINES);
  return [...told, ...stepsOf(text), ...owners, ...lines].map((name) => name.replace(/\s/g, ''));
}

/** The places whose governments' site it is, likeliest first: 青禾县 for 青禾县人民政府门户网站, or 青禾县人民政府办公室. */
const regionsOf = (names: string[]): string[] =>
  names.flatMap((name) => {
    const { places, agency, head } = parseBody(name.replace(SITE, ''));
    const isOfPlace = places.length > 0 && !head && /^(?:人民政府|政府)?(?:办公[厅室])?$/.test(agency);
    return isOfPlace ? places.map((place) => place.name).join('') : [];
  });

const count = (text: string, name: string): number => text.split(name).length - 1;

/** Whether the title's name lost its first character, which the witness has, and begins with no known place. */
const isEaten = (title: string, witness: string): boolean =>
  witness.length === title.length + 1 && witness.endsWith(title) && !divisionAtStart(title);

/** Whether a brand precedes a witness's name in the title: words that are neither a place nor an agency. */
function isBrand(title: string, witness: string, text: string): boolean {
  if (isShortName(witness) || witness.length < 4 || title.length <= witness.length || !title.endsWith(witness))
    return false;
  const prefix = title.slice(0, -witness.length);
  const { places } = parseBody(title);
  return places.length > 0 && !isPartOfName(prefix) && count(text, witness) > count(text, title);
}

/** Words that a township may leave out after its place. */
const OFFICE = /^(?:办事处|人民政府|政府)?$/;

/** The name of a township (石桥街道) as written by a witness that puts places before it; itself where none does. */
function ofTownship(name: string, witnesses: string[]): string {
  const isSame = (witness: string): boolean => {
    const at = witness.lastIndexOf(name);
    if (at <= 0 || !OFFICE.test(witness.slice(at + name.length))) return false;
    const { places, agency, head } = parseBody(witness.slice(0, at));
    return places.length > 0 && !agency && !head;
  };
  return witnesses.find(isSame) ?? name;
}

/** Maximum number of occurrences of a short name that are looked at. */
const MAX_CITED = 50;

/** Maximum number of characters before a short name that may be its place; a year is not part of it (2023年度区水利局). */
const MAX_RUN = 24;
const TO_YEAR = /^.*\d年度?/s;

/** Whether a place of a name is a known administrative division. */
const isOnMap = (name: string): boolean => parseBody(name).places.some(({ divisions }) => divisions.length > 0);

/**
 * A short name (市民政局) with its place, if the text writes it with only one place: a known division, or a name that
 * begins a title or occurs more than once. Otherwise null.
 */
function citedInFull(short: string, text: string): string | null {
  const full = new Set<string>();
  let at = text.indexOf(short);
  for (let i = 0; at >= 0 && i < MAX_CITED; i++, at = text.indexOf(short, at + 1)) {
    const before = text.slice(Math.max(0, at - MAX_RUN), at).replace(TO_YEAR, ' ');
    const run = /[\u4e00-\u9fff]*$/.exec(before)?.[0] ?? '';
    const isWhole = run.length < before.length || at < MAX_RUN;
    const name = nameAtEnd(run + short, isWhole)?.name ?? short;
    if (name.length > short.length && parseBody(name).places.length) full.add(name);
  }
  const [name] = full;
  return name && full.size === 1 && (isOnMap(name) || text.includes(`《${name}`) || count(text, name) > 1)
    ? name
    : null;
}

/** A department named with its government: 区政府国资局; not so the government's office. */
const OF_GOVERNMENT = /^([省市县区州旗盟])(?:人民)?政府(?=[\u4e00-\u9fff]+[局委厅]$)/;

/**
 * Completes a title's name without a region (教育局, 县教育局): as a witness with a region writes it, else with the site's
 * region, else as the text cites it. A township's name gets the places with which a witness writes it.
 * @param witnessesWith returns the witnesses, given the names by which the page shows whose site it is on
 */
function inFull(name: string, source: Source, witnessesWith: (site: string[]) => string[]): string {
  const { places } = parseBody(name);
  if (places.length > 1 || places[0]?.divisions.length) return name;
  const site = namesOfSite(source);
  const witnesses = witnessesWith(site);
  if (places.length) return ofTownship(name, witnesses);
  // 区政府国资局 is 区国资局.
  const plain = name.replace(OF_GOVERNMENT, '$1');
  const bare = isShortName(plain) ? plain.replace(/^(?:自治区|街道|.)/, '') : plain;
  const full = witnesses.find((witness) => parseBody(witness).places.length > 0 && witness.endsWith(bare));
  if (full && (full.endsWith(plain) || !isShortName(plain))) return full;
  if (!isShortName(plain)) return name;
  const inRegion = regionsOf(site).map((region) => written(plain, region));
  return inRegion.find(Boolean) ?? citedInFull(name, source.folded.text) ?? name;
}

/**
 * Determines the issuer. The title names it, unless another witness (the report's own announcement, the signature,
 * 发布机构, site metadata) shows that the title's name is damaged: its first character is lost, or a brand precedes it. A
 * short name (来源：县教育局) never replaces a full name in the title. Names are in Simplified script; null where nothing
 * names it.
 */
export function issuerOf(source: Source, { described, announcements, signature, titles, ownTitle }: Witnesses): Issuer {
  const { text } = source.folded;
  const presented = announcements.filter(({ presents }) => presents).flatMap(({ body }) => body?.name ?? []);
  const metas = ['contentsource', 'sitename'].map((name) => fold(source.page.meta.get(name) ?? '').text);
  const labelled = described.flatMap(({ label, value }) =>
    ISSUED_BY.test(label) ? (/^[\u4e00-\u9fff]{2,40}/.exec(value)?.[0] ?? []) : [],
  );
  const [contentSource, siteName] = metas.map((name) => asBody(name.replace(/\s/g, '')));
  const witnesses = [...presented, signature?.name ?? '', ...labelled, contentSource ?? ''].filter(
    (name) => asBody(name) !== null,
  );
  const withSite = (site: string[]): string[] => [
    ...witnesses,
    ...site.filter((each) => asBody(each) === each && ofSite(each) !== null),
  ];
  const declared = titles.declared.includes(ownTitle) ? [ownTitle] : [];
  const year = declared.length ? yearInTitle(ownTitle) : null;
  const ofYear = titles.own.filter((each) => year === null || (yearInTitle(each) ?? year) === year);
  const title =
    firstNamed(declared) ??
    firstBeginning(declared) ??
    firstNamed(ofYear) ??
    (presented.length ? null : (firstJoined(titles.joined) ?? firstBeginning(titles.declared)));
  if (!title?.name) {
    const first =
      witnesses[0] ??
      selfNamed(text) ??
      underTitle(titles) ??
      inBreadcrumb(text) ??
      (siteName && parseBody(siteName).agency ? ofSite(siteName) : null);
    return { name: first ? inFull(first, source, withSite) : null, otherNames: [] };
  }
  const { otherNames } = title;
  const name = inFullTitle(title.name, [...titles.own, ...titles.joined]);
  const all = siteName ? [...witnesses, siteName] : witnesses;
  const eaten = all.find((witness) => isEaten(name, witness));
  if (eaten) return { name: eaten, otherNames };
  const branded = all.find((witness) => isBrand(name, witness, text));
  if (branded) return { name: branded, otherNames };
  const full = inFull(name, source, withSite);
  const own = parseBody(full).places.length ? null : selfNamed(text);
  return { name: own ? inFull(full, source, () => [own]) : full, otherNames };
}

/** The body, named with its place, in a line of its own under a report's title that names nobody, as on a cover. */
function underTitle({ own, joined }: Titles): string | null {
  const nameless = [...own, ...joined].filter((title) => titleKind(title) === 'report' && bodyInTitle(title) === null);
  const below = nameless.flatMap((title) =>
    joined.flatMap((two) => (two.startsWith(title) ? two.slice(title.length) : [])),
  );
  return below.map(asBody).find((name) => name !== null && parseBody(name).places.length > 0) ?? null;
}

const TRAIL = /^.{0,12}(?:位置|首页).{0,160}$/;

/** The steps of a page's breadcrumb, from the site on; empty where it has none. */
function stepsOf(text: string): string[] {
  const trail = text
    .slice(0, TOP)
    .split('\n')
    .find((line) => TRAIL.test(line) && /[>»→]/.test(line));
  return trail?.split(/ ?[>»→] ?/).map((step) => step.replace(/^.*:/, '').trim()) ?? [];
}

/**
 * The agency in whose part of the site a page is, by its breadcrumb; a government's site belongs to all of its bodies.
 */
function inBreadcrumb(text: string): string | null {
  const steps = stepsOf(text).map(asBody);
  return steps.findLast((step) => step !== null && ofSite(step) !== null && parseBody(step).agency.length > 1) ?? null;
}
/** Maximum offset of a breadcrumb, which is above the article. */
const TOP = 3000;

/** The agency whose site it is; null for a government's site, where any of its bodies may report. */
const ofSite = (siteName: string): string | null =>
  /^(?:人民政府|政府)$/.test(parseBody(siteName).agency) ? null : siteName;
