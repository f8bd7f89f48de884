import type { Instrument } from './types';

/** A notice of the State Council's office for openness that reports cite, and the words by which its title is known. */
export interface Notice extends Pick<Instrument, 'year' | 'number'> {
  title: string;
  /** Words that only this title has; 的 and 工作 come and go in citations. */
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
    // Without a mark, 通知 or the full name, it is what a notice is about and no title.
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
