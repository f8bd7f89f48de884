import type { Section } from './types';

/**
 * The six sections of 国办公开办函〔2019〕60号 and 〔2021〕30号, after art. 50 of 国务院令第711号.
 * Aliases are wordings read off real reports; the ordinal is never evidence.
 */
export const SECTIONS: Section[] = [
  {
    id: 'overview',
    ordinal: '一',
    heading: '总体情况',
    aliases: ['总体公开情况', '总体工作情况', '工作总体情况'],
  },
  {
    id: 'proactive',
    ordinal: '二',
    heading: '主动公开政府信息情况',
    aliases: ['行政机关主动公开政府信息情况', '主动公开政府信息的情况', '政府信息主动公开情况', '主动公开信息情况'],
  },
  {
    id: 'applications',
    ordinal: '三',
    heading: '收到和处理政府信息公开申请情况',
    aliases: [
      '行政机关收到和处理政府信息公开申请情况',
      '收到和处理政府信息公开申请的情况',
      '收到和处理政府信息依申请公开情况',
      '政府信息依申请公开情况',
      '依申请公开政府信息情况',
    ],
  },
  {
    id: 'remedies',
    ordinal: '四',
    heading: '政府信息公开行政复议、行政诉讼情况',
    aliases: [
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '因政府信息公开被申请行政复议、提起行政诉讼情况',
      '政府信息公开行政复议和行政诉讼情况',
      '政府信息公开被申请行政复议、提起行政诉讼的情况',
    ],
    misspellings: ['政府信息公开行政法复议、行政诉讼情况'],
  },
  {
    id: 'problems',
    ordinal: '五',
    heading: '存在的主要问题及改进情况',
    aliases: [
      '政府信息公开工作存在的主要问题及改进情况',
      '存在问题及改进情况',
      '存在的主要问题和改进措施',
      '主要问题及改进情况',
      '工作存在的主要问题及改进情况',
      '存在的问题及改进措施',
    ],
  },
  {
    id: 'other',
    ordinal: '六',
    heading: '其他需要报告的事项',
    aliases: [
      '其他需报告的事项',
      '其他需要说明的情况',
      '其他需要报告的情况',
      '需要报告的其他事项',
      '其他需要说明的事项',
    ],
  },
];

/** Heads of reports under the old regulation (国务院令第492号): evidence for the `older` format, never required. */
export const OLDER_HEADINGS = [
  '概述',
  '主动公开政府信息情况',
  '依申请公开情况',
  '收费及减免情况',
  '复议诉讼情况',
  '行政复议诉讼和申诉情况',
  '主要问题和改进措施',
  '咨询处理情况',
  '人员和收支情况',
  '机构设置',
  '政府信息公开情况统计表',
];

/** Columns of the statistics table that reports under the old regulation append. */
export const OLDER_STATISTICS = ['指标名称', '计量单位', '年度', '历年累计'];

/**
 * What tells the older form where the year does not: its first head, one of these words, and no item of art. 20.
 */
export const OLDER_MARKS = { head: '概述', words: ['收费及减免', '统计表', '历年累计', '咨询'], never: '第二十条第' };
