import type { Case } from '../cases';

export default [
  { name: 'a plain page', page: {}, expected: 'passed' },
  {
    name: 'pinyin behind characters',
    page: {
      prose: {
        overview: '公開(kāi)工作，公開(kāi)平臺，服務(wù)群眾，政務(wù)公開(kāi)，會(huì)議公開(kāi)，服務(wù)大廳。',
      },
    },
    expected: 'failed',
    message: '夹在字后的拼音',
  },
  {
    name: 'over-converted characters',
    page: { prose: { overview: '製定制度，全麵公開，體係建設。' } },
    expected: 'failed',
  },
  ...['数据统计时限为201911日至20191231日。', '（国务院令第711）', '国办公开办函〔201960）'].map((overview) => ({
    name: `characters lost: ${overview}`,
    page: { prose: { overview } },
    expected: 'failed' as const,
    message: '丢失的数字',
  })),
  {
    name: 'numbers that have all their characters',
    page: { prose: { overview: '（邮编202100）（20230115）索引号20230115日常，国务院令第711号，2023年1月15日。' } },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'Latin words in brackets',
    page: { prose: { overview: '门户网站(www.example.gov.cn)发布公告(PDF)，开通客户端(app)。' } },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'Traditional script is no fault',
    page: { prose: { overview: '制定制度，全面公開，體系建設，諮詢答覆。' } },
    expected: 'passed',
    legitimate: true,
  },
] satisfies Case[];
