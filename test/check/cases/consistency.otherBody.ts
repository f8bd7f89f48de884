import type { Case } from '../cases';

export default [
  {
    name: 'only itself',
    page: { issuer: '青禾县科学技术局', prose: { overview: '青禾县科技局认真做好公开工作。' } },
    expected: 'passed',
  },
  {
    name: 'a sub-district that its district sends out, by its short name',
    page: {
      issuer: '台州市路桥区人民政府螺洋街道办事处',
      preamble: '特向社会公布螺洋街道2023年度政府信息公开工作年度报告。',
    },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'a sub-district that signs with its city before it',
    page: {
      issuer: '彭州市天彭街道办事处',
      prose: { other: '无。\n彭州市人民政府天彭街道办事处\n2024年1月11日' },
    },
    expected: 'passed',
    legitimate: true,
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
    page: { issuer: '青禾县教育局', prose: { overview: '2023年，南昌县教育局认真做好公开工作。' } },
    expected: 'incomplete',
    message: '南昌县教育局',
  },
  {
    name: 'another kind of body of another place, whose year is told',
    page: {
      issuer: '青禾县教育局',
      prose: { overview: '2023年，阜宁县水务局坚持以公开为常态。2023年，阜宁县水务局认真贯彻《条例》。' },
    },
    expected: 'incomplete',
    message: '阜宁县水务局',
  },
  {
    name: 'a superior of the same place, whose year is told',
    page: { issuer: '阜宁县教育局', prose: { overview: '2023年，阜宁县人民政府办公室认真组织培训。' } },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'what others did elsewhere',
    page: { issuer: '青禾县教育局', prose: { overview: '2023年，赴阜宁县水务局学习公开工作。' } },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'a paper of another province',
    page: { issuer: '平潭县地方税务局', prose: { overview: '通过电视台公布，并在《今日定安》设立税收专刊。' } },
    expected: 'failed',
    says: 'failed.paper',
    message: '《今日定安》',
  },
  {
    name: 'the report of another body announced',
    page: {
      issuer: '建水县面甸镇',
      prose: { overview: '根据要求，现公布建水县民族宗教事务局2023年度政府信息公开工作年度报告。' },
    },
    expected: 'failed',
    says: 'failed.announced',
    message: '建水县民族宗教事务局',
  },
  {
    name: 'the report of a body of another place announced',
    page: { issuer: '青禾县教育局', preamble: '现将白石县教育局2023年政府信息公开工作年度报告公布如下。' },
    expected: 'failed',
    says: 'failed.announced',
    message: '白石县教育局',
  },
  {
    name: 'signed elsewhere',
    page: { issuer: '青禾县教育局', prose: { other: '无。\n南昌县教育局\n2024年1月15日' } },
    expected: 'failed',
    says: 'failed.signed',
    message: '南昌县教育局',
  },
  {
    name: 'signed by another body of the place',
    page: { issuer: '青禾县科技馆', prose: { other: '无。\n青禾县科学技术局\n2024年1月15日' } },
    expected: 'incomplete',
    says: 'incomplete.signed',
  },
  {
    name: '我局 in a town',
    page: { issuer: '青禾县安平镇人民政府', prose: { overview: '我局积极配合调整，并结合我镇制度加强管理。' } },
    expected: 'failed',
    says: 'failed.self',
    message: '我局',
  },
  {
    name: '我镇 in a bureau',
    page: { issuer: '青禾县水务局', prose: { overview: '我镇认真做好公开工作。' } },
    expected: 'failed',
    says: 'failed.self',
  },
  {
    name: '全市 as a county’s own',
    page: { issuer: '青禾县人民政府', prose: { overview: '我县进一步加大对全市政府信息公开工作的推进、指导、协调。' } },
    expected: 'failed',
    says: 'failed.area',
    severity: 'notice',
  },
  {
    name: 'a larger area rightly spoken of',
    page: {
      issuer: '青禾县人民政府',
      prose: { overview: '我县参加全市政务公开培训，考核居全市第二。我市出台办法，我县落实。' },
    },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'words that only begin like a self-reference',
    page: { issuer: '安平镇人民政府', prose: { overview: '我镇对本局部问题进行整改，请各村配合“我局”“我县”平台。' } },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'its own name and its government’s announced',
    page: {
      issuer: '青禾县人民政府办公室',
      preamble: '现公布青禾县人民政府2023年政府信息公开工作年度报告。',
      prose: { other: '无。\n青禾县人民政府\n2024年1月15日' },
    },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'its own name under its older or shorter form',
    page: {
      issuer: '青禾县自然资源和规划局',
      preamble: '现公布青禾县资规局2023年政府信息公开工作年度报告。',
      prose: { other: '无。\n江州市青禾县自然资源和规划局\n2024年1月15日' },
    },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'the second plate on its door',
    page: {
      title: '青禾县发展和改革局（青禾县粮食局）2023年政府信息公开工作年度报告',
      preamble: '现公布青禾县粮食局2023年政府信息公开工作年度报告。',
    },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'reports of others that are only asked for',
    page: {
      issuer: '青禾县人民政府',
      prose: {
        overview:
          '指导石桥镇人民政府编制2023年政府信息公开工作年度报告，督促青禾县水务局公布2023年政府信息公开年度报告。',
      },
    },
    expected: 'passed',
    legitimate: true,
  },
  ...[
    '其中市商务局门户网站公布100条',
    '目前市商务局已建成专栏',
    '如需查阅，登录市商务局门户网站',
    '2023年度市商务局接收到申请书',
    '专栏展示市商务局文件',
    '截至目前，目前市商务局设有专栏',
    '进一步市商务局',
    '及时向市商务局反映',
    '县市商务局',
    '由市商务局牵头',
  ].map((words) => ({
    name: `its own short name behind a word: ${words}`,
    page: { issuer: '海川市商务局', prose: { overview: `${words}。` } },
    expected: 'passed' as const,
    legitimate: true as const,
  })),
  {
    name: 'its own short form again',
    page: { issuer: '某某镇人民政府', prose: { overview: '目前镇人民政府已建成政务公开栏3处，登录镇人民政府网站。' } },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'a county that calls itself a city throughout',
    page: { issuer: '宁海县人民政府', prose: { overview: '我市各单位主动公开信息2031条，我市持续推进标准化。' } },
    expected: 'failed',
    says: 'failed.self',
    severity: 'notice',
    message: '我市',
  },
  {
    name: 'a county that speaks of its city beside itself, or once',
    page: { issuer: '宁海县人民政府', prose: { overview: '我县公开信息2031条，居我市第一，我市推广。' } },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'a county-level city beside a county',
    page: { issuer: '旬邑县财政局', prose: { overview: '彬州市财政局主动公开信息120条。' } },
    expected: 'incomplete',
    message: '彬州市财政局',
  },
  {
    name: 'the city above a county',
    page: { issuer: '旬邑县财政局', prose: { overview: '咸阳市财政局主动公开信息120条。' } },
    expected: 'passed',
    legitimate: true,
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
