import type { Case } from '../cases';

export default [
  { name: 'a plain page', page: {}, expected: 'passed' },
  {
    name: 'a keyword line before the title',
    page: { before: '<p>某某体育在线投注平台,最新彩票官网登录下载,娱乐城注册送彩金</p>' },
    expected: 'failed',
    message: '彩票',
  },
  ...[
    '坚决落实国务院和省政府欧洲五大联赛:深化政务公开的各项决策部署。',
    '落实市政府ibet国际平台,ibet国际集团推进政务公开工作的部署要求。',
    '发布《图读2021中国福彩app官方下载市政府预算报告》2篇。',
    '根据365bet网上娱乐工作要求，做好公开。',
    '《bet体育365正规吗政务公开工作领导小组关于印发要点的通知》精神。',
    '扎实推进开云手机官网入口·（中国）官方网站教育局工作。',
    '现公布某某娱乐城办公厅报告如下，如有疑问，请与某某娱乐城办公厅联系。',
    '依法公开特区赌场，某某博彩业网址交通运输局的信息，请与特区赌场，某某博彩业网址交通运输局联系。',
    '根据《中华人民共和国某某賭場推薦条例》要求，做好公开。',
  ].map((overview) => ({
    name: `a brand within a sentence: ${overview}`,
    page: { prose: { overview } },
    expected: 'failed' as const,
  })),
  {
    name: 'a brand in place of the body',
    page: { title: '365bet网上娱乐_365体育平台网址人民政府合作交流办公室2023年政府信息公开工作年度报告' },
    expected: 'failed',
  },
  {
    name: 'police and lotteries',
    page: {
      issuer: '青禾县公安局',
      prose: {
        overview:
          '严厉打击网络赌博、六合彩、时时彩等犯罪，公开体育彩票公益金和福利彩票app使用说明，赴欧洲五大城市，承办世界杯：预选赛，Tibet西藏，提供闽政通app官方下载，中国福彩官网公布开奖结果。',
      },
    },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'police and gambling houses',
    page: {
      issuer: '青禾县公安局',
      prose: {
        overview:
          '成立打击赌场专项行动办公室，检查娱乐城、棋牌室12家，取缔赌场3处，全年查处赌场案件的派出所有4个。贯彻《娱乐场所管理条例》和《中华人民共和国治安管理处罚法》。',
      },
    },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'sports in a sentence',
    page: { prose: { overview: '公开体育场馆、彩票公益金使用情况，加强成人教育。' } },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'a bureau of sports twice in a title',
    page: {
      issuer: '青禾县教育体育局',
      title: '青禾县教育体育局2023年政府信息公开工作年度报告_青禾县教育体育局',
    },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'the centre that runs the lottery of sports',
    page: {
      issuer: '云岭省体育彩票管理中心',
      title: '云岭省体育彩票管理中心2023年政府信息公开工作年度报告',
    },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'two words that advertise, one of them twice',
    page: { before: '<p>体育投注体育_青禾县水务局</p>' },
    expected: 'failed',
  },
] satisfies Case[];
