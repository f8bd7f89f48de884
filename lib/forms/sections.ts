import type { Marks, Section } from './types';

/** The six sections of 国办公开办函〔2019〕60号 and 〔2021〕30号, after art. 50 of 国务院令第711号. */
export const SECTIONS: Section[] = [
  { id: 'overview', ordinal: '一', heading: '总体情况' },
  { id: 'proactive', ordinal: '二', heading: '主动公开政府信息情况' },
  { id: 'applications', ordinal: '三', heading: '收到和处理政府信息公开申请情况' },
  { id: 'remedies', ordinal: '四', heading: '政府信息公开行政复议、行政诉讼情况' },
  { id: 'problems', ordinal: '五', heading: '存在的主要问题及改进情况' },
  { id: 'other', ordinal: '六', heading: '其他需要报告的事项' },
];

/** Headings in reports under the old regulation (国务院令第492号): evidence for the `older` format, never required. */
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

/**
 * Marks of the older form, for pages without a certain year: no item of art. 20, and either all columns of the
 * statistics table or the first heading with one of the words.
 */
export const OLDER_MARKS: Marks = {
  all: ['指标名称', '计量单位', '年度', '历年累计'],
  head: '概述',
  words: ['收费及减免', '统计表', '历年累计', '咨询'],
  heading: '收费及减免',
  never: '第二十条第(',
};
