import type { Instrument } from './types';

/**
 * A notice of the State Council's office for openness that reports cite, and the words that its title is recognised by.
 */
export interface Notice extends Pick<Instrument, 'year' | 'number'> {
  title: string;
  /** Matches words that only this title has; citations often add or omit 的 and 工作. */
  words: RegExp;
}

/** Notices of 国务院办公厅政府信息与政务公开办公室, series 国办公开办函: two prescribe editions of the form, one does not. */
export const NOTICES: Notice[] = [
  {
    year: 2019,
    number: 60,
    title: '关于政府信息公开工作年度报告有关事项的通知',
    words: /关于(?:做好)?政府信息公开(?:工作)?年度(?:工作)?报告有关事项的?通知/,
  },
  {
    year: 2021,
    number: 30,
    title: '关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知',
    // Without a title mark, 通知 or the full name, the words are a notice's subject rather than a title.
    words:
      /(?:中华人民共和国|印发)政府信息公开(?:工作)?年度(?:工作)?报告格式|(?<=[《〈<"])政府信息公开(?:工作)?年度(?:工作)?报告格式|政府信息公开(?:工作)?年度(?:工作)?报告格式(?=[》〉>"]?的?通知)/,
  },
  {
    year: 2019,
    number: 61,
    title: '关于规范政府信息公开平台有关事项的通知',
    words: /规范政府信息公开平台/,
  },
];

/** The series of these notices. */
export const NOTICE_SERIES = '国办公开办函';
