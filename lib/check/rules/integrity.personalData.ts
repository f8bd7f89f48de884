import { place } from '../../read/source';
import { EVERY_FORMAT, incomplete, passed, type Rule } from '../rule';

const BIRTHDAY = '(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
const IDENTITY_NUMBER = `(?<!\\d)[1-9]\\d{5}${BIRTHDAY}\\d{3}[\\dXx](?!\\d)`;
const LIST_OF_NAMES = '姓 ?名[\\s|]+职 ?务';
/** 组长:某某某 names a person, 组长:由局长担任 and 组长:办公室 do not. */
const NAMED =
  '(?<![\\u4e00-\\u9fff])(?:副?组长|联络员|成员)[::] ?(?!由|局|办|县|区|市|镇|各|主)[\\u4e00-\\u9fff]{2,3}(?=[、,;。\\s(]|$)';
const PERSONAL = new RegExp([IDENTITY_NUMBER, LIST_OF_NAMES, NAMED].join('|'));

/** People listed by name, or an identity number: for a person to weigh, never an error. */
export const integrityPersonalData: Rule = {
  id: 'integrity.personalData',
  severity: 'notice',
  basis: null,
  formats: EVERY_FORMAT,
  says: ['incomplete'],
  run({ reading: { source } }) {
    const match = PERSONAL.exec(source.folded.text);
    if (!match) return [passed];
    return [incomplete({ at: place(source, match.index, match.index + match[0].length) })];
  },
};
