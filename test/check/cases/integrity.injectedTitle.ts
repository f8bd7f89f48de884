import type { Case } from '../cases';

export default [
  { name: 'a plain page', page: {}, expected: 'passed' },
  {
    name: 'a keyword line before the title',
    page: { before: '<p>某某体育在线投注平台,最新彩票官网登录下载,娱乐城注册送彩金</p>' },
    expected: 'failed',
    message: '彩票',
  },
  {
    name: 'sports in a sentence',
    page: { prose: { overview: '公开体育场馆、彩票公益金使用情况，加强成人教育。' } },
    expected: 'passed',
    legitimate: true,
  },
] satisfies Case[];
