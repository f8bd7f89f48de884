import { applied, decisions, documents, reviewed } from '../cells';
import { fault, type Labelled, right, wrong } from '../labelled';

/** Reports written after the rules were mended for all others, and held against them once. */
export default [
  right('several offices, one of them a branch', {
    issuer: '中卫市自然资源局',
    year: 2022,
    cells: {
      ...applied({
        newReceived: [120, 14],
        carriedIn: [3],
        granted: [80, 10],
        'unavailable.notHeld': [40, 4],
        carriedOut: 3,
      }),
    },
    prose: {
      overview:
        '全局受理政府信息公开申请134件，其中市局本级88件，沙坡头区分局46件。按规定期限答复131件，加上年结转3件，共答复134件。行政相对人查询不动产登记信息9.8万次。',
    },
  }),
  right('the numbers by kind of answer, last of all the sum', {
    issuer: '遵义市汇川区人民政府',
    year: 2023,
    cells: {
      ...applied({
        newReceived: [66, 6],
        granted: [31, 1],
        partlyGranted: [9],
        'refused.enforcementFile': [4],
        'unavailable.notHeld': [20, 5],
        'notProcessed.petition': [2],
      }),
    },
    prose: {
      overview:
        '受理公开申请72件。其中：全部公开32件，部分公开9件，不予公开4件，无法提供25件，不予处理2件，合计72件，答复率100%。',
    },
  }),
  right('what citizens asked in other ways', {
    issuer: '义乌市市场监督管理局',
    year: 2022,
    cells: {
      ...applied({ newReceived: [9], granted: [3], 'notProcessed.petition': [6] }),
      ...decisions({ licensing: 12_011, penalties: 803 }),
    },
    prose: {
      overview:
        '收到依申请公开9件，均为职业举报人提出，其中3件予以公开，6件按信访举报类处理。受理消费投诉举报3.6万件，同比上升21.4%；商标注册申请8200件。',
      proactive: '全年公示行政处罚案件803件、行政许可12011件。',
    },
  }),
  right('reviews of several levels', {
    issuer: '衡水市人民政府',
    year: 2022,
    cells: {
      ...reviewed({ review: [14, 3, 6, 2], litigationDirect: [1, 0, 0, 0], litigationAfterReview: [5, 1, 0, 2] }),
    },
    prose: {
      remedies:
        '全市各级行政机关因政府信息公开被复议25件（市级8件，县级17件），结果维持14件、纠正3件、其他6件、未审结2件；被诉9件，其中直接起诉1件，复议后起诉8件。',
    },
  }),
  right('this year’s plan and last year’s score', {
    issuer: '兰溪市民政局',
    year: 2021,
    prose: {
      overview: '2020年度全市政务公开考核列第6位，2021年上升至第3位。2021年主动公开信息402条，超年度目标（400条）2条。',
      problems: '2020年度报告指出的3个问题已全部整改。2022年将重点做好：一是……；二是加强解读。',
    },
  }),
  right('a school district and its 58 schools', {
    issuer: '深圳市龙岗区教育局',
    year: 2023,
    cells: { ...applied({ newReceived: [44], granted: [30], 'unavailable.needsCreation': [14] }) },
    prose: {
      overview:
        '区教育局全年收到申请44宗，全区58所公办学校收到申请0宗。发布招生政策18篇，公众号发文1650篇，其中原创1200篇、转载450篇，阅读量2300万。',
    },
  }),
  right('a county that tells of its towns and of itself', {
    issuer: '岳西县人民政府',
    year: 2024,
    cells: {
      ...applied({ newReceived: [58, 2], granted: [50, 2], 'otherOutcome.notCorrected': [8] }),
      ...documents(2, 1, 18),
    },
    prose: {
      overview:
        '全县主动公开政府信息2.1万条，其中县政府及办公室1203条，县直部门1.4万余条，24个乡镇5800余条。依申请公开60件，均按时答复。县本级发布规范性文件2件、废止1件，目前有效18件。',
    },
  }),
  right('an office that moved', {
    issuer: '永州市零陵区发展和改革局',
    year: 2020,
    prose: {
      overview:
        '2019年机构改革后，区粮食局、区物价局职能并入我局。2020年，区发改局公开项目审批信息330条、价格监测信息52期、粮食储备信息12条，公开形式包括网站、微信、公示栏。',
      other: '无其他需要报告的事项。\n永州市零陵区发展和改革局\n2021年1月21日',
    },
  }),
  right('in Traditional characters', {
    issuer: '貴陽市生態環境局',
    year: 2020,
    prose: {
      overview: '2020年，我局主動公開政府信息1850條，其中網站公開1320條、微信公開530條。收到政府信息公開申請0件。',
    },
  }),
  right('sums that are rounded twice', {
    issuer: '广西壮族自治区人民政府',
    year: 2023,
    cells: { ...applied({ newReceived: [15_230, 1_410], granted: [15_230, 1_410] }) },
    prose: {
      overview:
        '全区共收到政府信息公开申请1.66万件，办结1.66万件，其中自然人申请1.52万件，约占92%；法人或其他组织约1400件，约占8%。',
    },
  }),
  right('the letter of the law', {
    issuer: '乌兰察布市司法局',
    year: 2022,
    cells: { ...reviewed({ review: [0, 0, 0, 0] }) },
    prose: {
      overview:
        '市政府行政复议委员会办公室收到复议申请201件，立案178件，其中信息公开类31件，占17.4%。我局作为被申请人的复议0件。',
      remedies: '我局2022年度没有因政府信息公开被申请行政复议、被提起行政诉讼的情况。',
    },
  }),
  right('a park authority', {
    issuer: '合肥高新技术产业开发区管理委员会',
    year: 2022,
    cells: { ...applied({ newReceived: [80, 15], granted: [70, 15], partlyGranted: [10] }) },
    prose: {
      overview: '高新区管委会受理申请95件，予以公开85件，部分公开10件；区属街道（社区中心）协助提供材料40件次。',
    },
  }),
  right('the notices by their numbers', {
    issuer: '衢州市柯城区人民政府办公室',
    year: 2023,
    preamble:
      '本报告根据《条例》第五十条、国办公开办函〔2021〕30号和浙政办发〔2022〕44号编制，所列数据统计期为2023年1月1日至12月31日，电子版从区政府网站下载。',
    prose: { overview: '对照国办公开办函〔2019〕61号、国办发〔2023〕31号逐条落实，修订公开指南2版。' },
  }),
  right('an outcome with two reasons', {
    issuer: '淄博市公安局',
    year: 2023,
    cells: {
      ...applied({
        newReceived: [203, 4],
        granted: [60, 1],
        'refused.enforcementFile': [101, 3],
        'refused.stateSecret': [2],
        'unavailable.notHeld': [40],
      }),
    },
    prose: {
      overview:
        '收到申请207件。不予公开106件，其中属于行政执法案卷104件、属于国家秘密2件。予以公开61件，本机关不掌握40件。',
    },
  }),
  right('the year in a list of meetings', {
    issuer: '靖江市人民政府',
    year: 2022,
    prose: {
      overview:
        '市政府常务会议28次，研究公开议题4次；召开2021年度政府信息公开工作年报部署会，2022年1月25日公布2021年度报告。2022年12月部署2022年度年报编制。',
    },
  }),
  wrong(
    'not one letter came',
    {
      issuer: '武宁县退役军人事务局',
      year: 2022,
      cells: { ...applied({ newReceived: 4, granted: 4 }) },
      prose: { overview: '2022年度我局没有收到群众提出的政府信息公开申请事项。' },
    },
    fault('zero in words', 'prose.applications'),
  ),
  wrong(
    'none repealed',
    {
      issuer: '明光市人民政府',
      year: 2023,
      cells: { ...documents(6, 4, 51) },
      prose: { overview: '全年制发行政规范性文件6件，未废止行政规范性文件。' },
    },
    fault('zero in words', 'prose.proactive'),
  ),
  wrong(
    'none sued',
    {
      issuer: '吴起县水务局',
      year: 2021,
      cells: { ...reviewed({ litigationDirect: [0, 1, 0, 0] }) },
      prose: { remedies: '2021年无因政府信息公开申请行政复议、提起行政诉讼的情况。' },
    },
    fault('zero in words', 'prose.remedies'),
  ),
  wrong(
    'received, with two digits exchanged',
    {
      issuer: '登封市人民政府',
      year: 2023,
      cells: { ...applied({ newReceived: [143, 9], granted: [143, 9] }) },
      prose: { overview: '2023年全市收到政府信息公开申请125件，均在规定时限内办结。' },
    },
    fault('prose ≠ table', 'prose.applications', '125'),
  ),
  wrong(
    'answered more than there is',
    {
      issuer: '丹阳市住房和城乡建设局',
      year: 2022,
      cells: { ...applied({ newReceived: [31, 2], granted: [20, 2], 'unavailable.notHeld': [11] }) },
      prose: { overview: '收到依申请公开33件，答复政府信息公开申请36件。' },
    },
    fault('prose ≠ table', 'prose.applications', '36'),
  ),
  wrong(
    'granted, unlike its row',
    {
      issuer: '丽江市古城区人民政府',
      year: 2022,
      cells: { ...applied({ newReceived: [20], granted: [11], 'unavailable.notHeld': [9] }) },
      prose: { overview: '全区办理政府信息公开申请20件，其中予以公开17件，无法提供3件。' },
    },
    fault('prose ≠ table', 'prose.applications'),
  ),
  wrong(
    'reviews unlike table four',
    {
      issuer: '仙桃市人民政府',
      year: 2021,
      cells: { ...reviewed({ review: [9, 2, 1, 0] }) },
      prose: { overview: '因政府信息公开引发的行政复议案件共21件，行政诉讼0件。' },
    },
    fault('prose ≠ table', 'prose.remedies', '21'),
  ),
  wrong(
    'fees unlike table two',
    {
      issuer: '霍山县自然资源和规划局',
      year: 2022,
      cells: { ...decisions({ licensing: 90, penalties: 5, fees: '632.18' }) },
      prose: { overview: '作出行政许可决定90件，作出行政处罚决定15件。' },
    },
    fault('prose ≠ table', 'prose.proactive', '15'),
  ),
  wrong(
    'a list with an item more',
    {
      issuer: '荣成市教育和体育局',
      year: 2022,
      prose: {
        overview:
          '全年公开信息642条，其中业务工作类321条、教师管理类78条、招生考试类66条、财务类57条、安全类90条、其他类40条。',
      },
    },
    fault('list', 'prose.list', '652'),
  ),
  wrong(
    'a bracketed list one short',
    {
      issuer: '新沂市交通运输局',
      year: 2023,
      prose: { overview: '发布政策解读31件（文字解读12件、图片解读10件、视频解读5件、其他解读3件）。' },
    },
    fault('list', 'prose.list', '30'),
  ),
  wrong(
    'a share with the dot astray',
    {
      issuer: '如东县人民政府',
      year: 2022,
      prose: { overview: '公开信息12000条，其中政务动态6000条，占50%；政策文件1200条，占1%；公示公告4800条，占40%。' },
    },
    fault('share', 'prose.share'),
  ),
  wrong(
    'the site has two numbers',
    {
      issuer: '会宁县文体广电和旅游局',
      year: 2022,
      prose: { overview: '县政府网站公开信息206条。\n二是加强平台管理，全年县政府网站共发布信息260条。' },
    },
    fault('contradiction', 'prose.contradiction'),
  ),
  wrong(
    'a report of another bureau, presented as this',
    { issuer: '汉阴县水利局', year: 2022, preamble: '现发布汉阴县林业局2022年政府信息公开工作年度报告。' },
    fault('body', 'consistency.otherBody', '林业局'),
  ),
  wrong(
    'a bureau that is a county',
    {
      issuer: '方城县民政局',
      year: 2023,
      prose: { overview: '社旗县民政局2023年主动公开信息77条，局主要领导负总责。' },
    },
    fault('body', 'consistency.otherBody', '社旗县'),
  ),
  wrong(
    'statistics of last year',
    { issuer: '泗阳县统计局', year: 2023, preamble: '本报告所列数据的统计期限自2022年1月1日至2022年12月31日。' },
    fault('year', 'consistency.period'),
  ),
  wrong(
    'signed before it was over',
    { issuer: '浦北县审计局', year: 2022, prose: { other: '无。\n浦北县审计局\n2022年1月20日' } },
    fault('year', 'consistency.year'),
  ),
  wrong(
    'the form of 2019 by number',
    { issuer: '叶县人民政府', year: 2024, preamble: '按照国办公开办函〔2019〕60号文件要求，编制本报告。' },
    fault('citation', 'basis.superseded'),
  ),
  wrong(
    'a number with a letter lost',
    {
      issuer: '曲周县人民政府',
      year: 2023,
      preamble: '根据《中华人民共和国政府信息公开工作年度报告格式》（国办公开函〔2021〕30号）编制。',
    },
    fault('citation', 'basis.garbled'),
  ),
  wrong(
    'the blanks of a model',
    { issuer: '沁水县林业局', year: 2022, prose: { overview: 'XX年，我局（委、办）共公开信息XX条，其中网站XX条。' } },
    fault('remains', 'integrity.leftovers'),
  ),
  wrong(
    'the editor’s code',
    {
      issuer: '赤城县教育局',
      year: 2021,
      prose: { overview: '<span style="font-size:16pt">2021年公开信息120条。</span>' },
    },
    fault('remains', 'integrity.leftovers'),
  ),
  wrong(
    'five of six',
    {
      issuer: '阳朔县林业局',
      year: 2022,
      preamble:
        '本报告由总体情况、主动公开政府信息情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项6个部分组成。',
    },
    fault('section', 'sections.listed'),
  ),
] satisfies Labelled[];
