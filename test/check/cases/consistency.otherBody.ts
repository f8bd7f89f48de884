import type { Case } from '../cases';

export default [
  {
    name: 'only itself',
    page: { issuer: '青禾县科学技术局', prose: { overview: '青禾县科技局认真做好公开工作。' } },
    expected: 'passed',
  },
  {
    name: '债券县 for 舟曲县 in a document of its own',
    page: {
      issuer: '舟曲县科学技术局',
      prose: { overview: '梳理完成《债券县科技局政府信息主动公开基本目录》，明确公开内容。' },
    },
    expected: 'failed',
    message: '债券县科技局',
  },
  {
    name: 'in Traditional script',
    page: { issuer: '舟曲縣科學技術局', prose: { overview: '梳理完成《債券縣科技局政府信息主動公開基本目錄》。' } },
    expected: 'failed',
  },
  {
    name: 'elsewhere a person decides',
    page: { issuer: '青禾县教育局', prose: { overview: '2023年，白石县教育局认真做好公开工作。' } },
    expected: 'incomplete',
    message: '白石县教育局',
  },
  {
    name: 'a paper of another province',
    page: { issuer: '平潭县地方税务局', prose: { overview: '通过电视台公布，并在《今日定安》设立税收专刊。' } },
    expected: 'failed',
    says: 'failed.paper',
    message: '《今日定安》',
  },
  {
    name: 'its own short forms',
    page: {
      issuer: '青禾县科学技术局',
      prose: { overview: '我局认真落实，县科技局未收到申请，及时调整科技局领导小组，要求各县科技局、全县科技局照办。' },
    },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'a verb before the short form',
    page: { issuer: '湖南省科技厅', prose: { overview: '充分发挥省科技厅门户网站作用，推动省科技厅公开。' } },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'a superior, cited',
    page: {
      issuer: '新乐市教育局',
      prose: { overview: '根据《石家庄市教育局关于做好公开工作的通知》，按照河北省教育厅部署。' },
    },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'partners and models',
    page: {
      issuer: '青禾县水务局',
      prose: { overview: '与白石县水务局联合执法，赴东山县水务局学习，会同石桥县水务局开展检查。' },
    },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'its own paper, and a programme that is no place',
    page: { issuer: '平潭县人民政府', prose: { overview: '通过《今日平潭》《今日说法》宣传。' } },
    expected: 'passed',
    legitimate: true,
  },
] satisfies Case[];
