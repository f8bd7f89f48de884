import { place } from '../../read/source';
import { kindNames, placeAndKind } from '../body';
import { EVERY_FORMAT, failed, incomplete, notApplicable, type Outcome, passed, type Rule } from '../rule';

const LEVEL = /(?:省|市|县|区|州|旗|盟|镇|乡|街道)$/;
/** Words after which another body is rightly named. */
const PARTNER = /(?:赴|到|与|和|同|向|对|由|、|学习|借鉴|考察|兄弟|对口|转发|上级|邻|报送?|函?复|会同|联合|及)$/;

const WORDS = /^.*(?:完成|制定|印发|发布|根据|按照|成立|梳理|修订|编制|公布|通过|关于|现将|全|本|我|各|的|在|是|为)/;

/** Whether a place in the text is the issuer's own, shortened, or a larger one that holds it. */
function isOwn(place: string, own: string): boolean {
  if (own.endsWith(place) || place.endsWith(own) || own.includes(place)) return true;
  const bare = place.replace(LEVEL, '');
  return bare.length < 2 || own.includes(bare);
}

/**
 * A different place of the same level before the same kind of body: another county's name left from copying. Inside
 * the name of a document of one's own it is wrong; elsewhere a person decides.
 */
export const consistencyOtherBody: Rule = {
  id: 'consistency.otherBody',
  severity: 'warning',
  basis: null,
  formats: EVERY_FORMAT,
  run({ report, reading: { source } }): Outcome[] {
    const own = report.issuer ? placeAndKind(report.issuer) : null;
    if (!own || !report.issuer) return [notApplicable];
    const level = LEVEL.exec(own.place)?.[0] ?? '';
    const { text } = source.folded;
    const pattern = new RegExp(`([\\u4e00-\\u9fff]{2,4}${level})(?:${kindNames(own.kind).join('|')})`, 'g');
    const outcomes: Outcome[] = [];
    for (const match of text.matchAll(pattern)) {
      const found = match[1] as string;
      const name = nameIn(found, level, text.slice(Math.max(0, match.index - 1), match.index));
      if (name === null) continue;
      const before = text.slice(Math.max(0, match.index + found.length - name.length - 6), match.index + found.length - name.length);
      if (isOwn(name, own.place) || PARTNER.test(before)) continue;
      const start = match.index + found.length - name.length;
      const end = match.index + match[0].length;
      const details = {
        expected: report.issuer,
        actual: text.slice(start, end),
        data: { issuer: report.issuer, found: text.slice(start, end) },
        at: place(source, start, end),
      };
      outcomes.push(/《[^》]{0,10}$/.test(before) ? failed(details) : incomplete(details));
    }
    return outcomes.length ? outcomes : [passed];
  },
};

/**
 * The name without the words that ran into it (根据债券县 → 债券县); null where nothing shows where the name begins:
 * half of 充分发挥省科技厅 is no place.
 */
function nameIn(place: string, level: string, before: string): string | null {
  const name = place.slice(0, -level.length).replace(WORDS, '');
  const begins = name.length < place.length - level.length || !/[\u4e00-\u9fff]$/.test(before);
  return begins && name.length >= 2 ? name + level : null;
}
