import type { Case } from '../cases';
import { tinyPage } from '../tiny';

export default [
  { name: 'a plain page', page: {}, expected: 'passed' },
  { name: 'null at the end', page: { after: '<p>null</p><p>返回顶部</p>' }, expected: 'failed', message: 'null' },
  { name: 'rows of bars', page: { before: `<p>${'|'.repeat(40)}</p>` }, expected: 'failed' },
  ...[
    ['程序代码', '确保权力在阳光下运行。p1EanqF'],
    ['程序代码', '&lt;!--[if !supportLists]--&gt;&lt;!--[endif]--&gt;一是加强领导。'],
    ['程序代码', '&lt;span style="color:red"&gt;公开&lt;/span&gt;'],
    ['乱码', '??? 三是扎实推进政府信息公开平台建设。'],
    ['乱码', '严格执行“三審三?!敝贫?,确保公开内容的合法性。'],
    ['未填写的模板文字', '2023年，县政府办(局)公开信息XX条。'],
    ['未填写的模板文字', '××县20XX年公开信息。'],
    ['重复的机关名称', '青禾县水务局青禾县水务局认真做好公开工作。'],
  ].map(([message, overview = '']) => ({
    name: `${message}: ${overview}`,
    page: tinyPage({ only: [], prose: { overview: 'HERE' } }).replace('HERE', overview),
    expected: 'failed' as const,
    ...(message && { message }),
  })),
  {
    name: 'many of a kind are one finding',
    page: { prose: { overview: '??? 一是公开。??? 二是公开。??? 三是公开。' } },
    expected: 'failed',
    message: '3 处',
  },
  {
    name: 'what only looks like it',
    page: {
      prose: {
        overview:
          '各委、办(局)，市市场监管局，南方电网公司，A4纸、WiFi、APP2.0平台、iPhone14，“为什么?怎么办?”，领导小组领导小组办公室，http://www.example.gov.cn/a?b=c&d=e。',
      },
    },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'a breadcrumb with bars',
    page: { before: '<p>首页 | 政务公开 | 年报</p>' },
    expected: 'passed',
    legitimate: true,
  },
] satisfies Case[];
