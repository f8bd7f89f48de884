import type { SectionId, Wordings } from './types';

/** Wordings of the six sections' headings in real reports that we recognise beside those of the form. */
export const HEADING_WORDINGS: Record<SectionId, Wordings> = {
  overview: {
    aliases: ['总体公开情况', '总体工作情况', '工作总体情况'],
  },
  proactive: {
    aliases: ['行政机关主动公开政府信息情况', '主动公开政府信息的情况', '政府信息主动公开情况', '主动公开信息情况'],
  },
  applications: {
    aliases: [
      '行政机关收到和处理政府信息公开申请情况',
      '收到和处理政府信息公开申请的情况',
      '收到和处理政府信息依申请公开情况',
      '政府信息依申请公开情况',
      '依申请公开政府信息情况',
    ],
  },
  remedies: {
    aliases: [
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '因政府信息公开被申请行政复议、提起行政诉讼情况',
      '政府信息公开行政复议和行政诉讼情况',
      '政府信息公开被申请行政复议、提起行政诉讼的情况',
    ],
    misspellings: ['政府信息公开行政法复议、行政诉讼情况'],
  },
  problems: {
    aliases: [
      '政府信息公开工作存在的主要问题及改进情况',
      '存在问题及改进情况',
      '存在的主要问题和改进措施',
      '主要问题及改进情况',
      '工作存在的主要问题及改进情况',
      '存在的问题及改进措施',
    ],
  },
  other: {
    aliases: [
      '其他需报告的事项',
      '其他需要说明的情况',
      '其他需要报告的情况',
      '需要报告的其他事项',
      '其他需要说明的事项',
    ],
  },
};
