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
