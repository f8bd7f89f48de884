import { applied, documents, reviewed } from '../cells';
import { fault, type Labelled, right, wrong } from '../labelled';

/** Right and wrong reports side by side, written when the rules stood and held against them without a change. */
export default [
  right('applications of three offices that make the whole', {
    issuer: '徐州市铜山区人民政府',
    year: 2023,
    cells: {
      ...applied({
        newReceived: [210, 26],
        carriedIn: 4,
        granted: [180, 26],
        'unavailable.notHeld': 30,
        carriedOut: 4,
      }),
    },
    prose: {
      overview:
        '2023年度，我区收到政府信息公开申请236件，区政府办公室受理33件，区级各部门受理150件，各镇（街道）受理53件，连同上年结转4件，共答复236件。',
    },
  }),
  right('what the office drafted for the government', {
    issuer: '桐乡市人民政府办公室',
    year: 2022,
    cells: { ...applied({ newReceived: [14], granted: [14] }), ...documents(6, 2, 40) },
    prose: {
      overview:
        '办公室全年代市政府答复政府信息公开申请22件，自行受理14件。以市政府办公室名义印发文件96件，其中行政规范性文件6件。',
    },
  }),
  right('applications for other things', {
    issuer: '诸暨市人力资源和社会保障局',
    year: 2021,
    cells: { ...applied({ newReceived: 3, granted: 2, 'unavailable.notHeld': 1 }) },
    prose: {
      overview:
        '全年受理劳动仲裁申请812件、工伤认定申请2311件、失业保险金申请9860人次；受理政府信息公开申请3件。社保卡申领12.3万张。',
    },
  }),
  right('reviews of several years', {
    issuer: '邯郸市人民政府',
    year: 2023,
    cells: { ...reviewed({ review: [31, 9, 5, 2], litigationAfterReview: [7, 0, 1, 1] }) },
    prose: {
      remedies:
        '2021年至2023年，全市政府信息公开行政复议案件分别为52件、60件、47件。2023年47件中，维持31件，纠正9件，其他结果5件，尚未审结2件。行政诉讼9件，均为复议后起诉。',
    },
  }),
  right('a bureau under dual leadership', {
    issuer: '沂源县气象局',
    year: 2022,
    prose: {
      overview:
        '在淄博市气象局和沂源县委、县政府领导下，县气象局公开天气预报730期、预警信息112期，网站公开政务信息66条。',
      other: '无。\n沂源县气象局\n2023年1月28日',
    },
  }),
  right('the Act, the Regulation and the measures of the province', {
    issuer: '海口市琼山区人民政府',
    year: 2024,
    preamble:
      '依据新修订的《中华人民共和国行政复议法》（2024年1月1日起施行）、《中华人民共和国政府信息公开条例》（国务院令第711号）及《海南自由贸易港公共信用信息应用条例》编制本报告。统计数据自2024年1月1日起，到2024年12月31日止。',
    prose: { overview: '2023年12月制定的《公开流程》自2024年1月起执行；全年公开信息5310条。' },
  }),
  right('a list whose parts overlap and say so', {
    issuer: '昆山市人民政府',
    year: 2022,
    prose: {
      overview: '全年发布解读材料240件，其中图解130件、视频解读60件、专家解读80件（部分材料同时采用多种形式）。',
    },
  }),
  right('more than half, some and others', {
    issuer: '阜宁县人民政府',
    year: 2023,
    prose: { overview: '公开重大项目信息540条，其中批准服务信息300余条，招标投标信息180余条，征收土地信息近50条等。' },
  }),
  right('units of letters and persons', {
    issuer: '博罗县教育局',
    year: 2021,
    cells: { ...applied({ newReceived: [5], granted: [5] }) },
    prose: {
      overview:
        '共有5名群众提出政府信息公开申请5宗，涉及学区划分3宗、教师招聘2宗。接听咨询电话2000多人次，回复网上咨询311宗。',
    },
  }),
  right('a short name with the level inside', {
    issuer: '新疆维吾尔自治区水利厅',
    year: 2022,
    cells: { ...applied({ newReceived: [11, 1], granted: [9, 1], 'unavailable.notHeld': 2 }), ...documents(1, 0, 19) },
    prose: {
      overview:
        '自治区水利厅全年收到政府信息公开申请12件，予以公开10件，无法提供2件。水利厅制定规范性文件1件。塔里木河流域管理局公开信息120条。',
    },
  }),
  right('none carried, none in force, all in words', {
    issuer: '红原县科学技术局',
    year: 2022,
    prose: {
      overview: '县科技局本年度没有收到依申请公开信息，上年无结转，也无结转到下年办理的申请。',
      proactive: '本年度未制发行政规范性文件，无行政许可、行政处罚、行政强制事项，未收取行政事业性收费。',
    },
  }),
  right('shares of several wholes in one paragraph', {
    issuer: '无锡市锡山区人民政府',
    year: 2022,
    prose: {
      overview:
        '主动公开信息6000条，其中重点领域信息2400条，占40%。网民留言回复450条，其中3个工作日内回复405条，占90%。',
    },
  }),
  right('an appeal and a retrial', {
    issuer: '滕州市自然资源局',
    year: 2021,
    cells: { ...reviewed({ review: [1, 0, 0, 0], litigationDirect: [2, 0, 0, 1] }) },
    prose: {
      remedies: '2021年，因信息公开引发行政复议1件，结果维持；一审行政诉讼3件，二审2件，再审1件。',
    },
  }),
  right('the committee of a zone', {
    issuer: '苏州工业园区管理委员会',
    year: 2023,
    cells: { ...applied({ newReceived: [300, 60], granted: [300, 60] }) },
    prose: {
      overview:
        '园区管委会全年受理政府信息公开申请360件，各街道、社工委无结转件。园区一站式服务中心受理行政许可申请6.8万件。',
    },
  }),
  right('the table by its total, the prose by month', {
    issuer: '崇义县林业局',
    year: 2023,
    cells: { ...applied({ newReceived: [4], granted: [3], 'refused.thirdPartyRights': [1] }) },
    prose: {
      overview:
        '3月、6月、9月各收到政府信息公开申请1件，11月收到1件，全年合计4件，其中1件因涉及第三方合法权益不予公开。',
    },
  }),
  wrong(
    'no one applied',
    {
      issuer: '宁陕县医疗保障局',
      year: 2023,
      cells: { ...applied({ newReceived: 1, granted: 1 }) },
      prose: { overview: '2023年，县医保局未收到任何形式的政府信息公开申请。' },
    },
    fault('zero in words', 'prose.applications'),
  ),
  wrong(
    'zero suits in a clause',
    {
      issuer: '抚松县人民政府',
      year: 2022,
      cells: { ...reviewed({ review: [2, 0, 0, 0], litigationAfterReview: [1, 0, 0, 0] }) },
      prose: { remedies: '因政府信息公开被申请行政复议2件，结果均为维持，没有被提起行政诉讼。' },
    },
    fault('zero in words', 'prose.remedies'),
  ),
  wrong(
    'new and carried in, the first with a digit wrong',
    {
      issuer: '安陆市人民政府',
      year: 2022,
      cells: { ...applied({ newReceived: 112, carriedIn: 7, granted: 119 }) },
      prose: { overview: '本年新收政府信息公开申请121件，上年结转政府信息公开申请7件，均已办结。' },
    },
    fault('prose ≠ table', 'prose.applications', '121'),
  ),
  wrong(
    'not held, unlike the row',
    {
      issuer: '赤壁市公安局',
      year: 2022,
      cells: { ...applied({ newReceived: 30, granted: 12, 'unavailable.notHeld': 18 }) },
      prose: { overview: '受理申请30件，其中予以公开12件，本机关不掌握相关政府信息16件，其他2件。' },
    },
    fault('prose ≠ table', 'prose.applications', '16'),
  ),
  wrong(
    'repealed, unlike table two',
    {
      issuer: '连江县人民政府',
      year: 2021,
      cells: { ...documents(10, 8, 77) },
      prose: { overview: '制定规范性文件10件，废止规范性文件18件。' },
    },
    fault('prose ≠ table', 'prose.proactive', '18'),
  ),
  wrong(
    'quarters that do not make the year of the table',
    {
      issuer: '吉水县水利局',
      year: 2023,
      cells: { ...applied({ newReceived: 16, granted: 16 }) },
      prose: { overview: '一季度收到政府信息公开申请3件，二季度4件，三季度6件，四季度5件，全年共收到18件。' },
    },
    fault('prose ≠ table', 'prose.applications', '18'),
  ),
  wrong(
    'a long list with an 其他 that does not close it',
    {
      issuer: '平果市农业农村局',
      year: 2022,
      prose: {
        overview:
          '全年通过市政府门户网站公开政府信息402条，包括：机构职能5条、政策文件38条、惠农补贴106条、农产品质量82条、乡村振兴140条、其他41条。',
      },
    },
    fault('list', 'prose.list', '412'),
  ),
  wrong(
    'two channels and their sum',
    {
      issuer: '介休市审计局',
      year: 2022,
      prose: { overview: '公开审计信息123条，其中主动公开政府网站类信息74条，政务新媒体类信息59条，其他0条。' },
    },
    fault('list', 'prose.list', '133'),
  ),
  wrong(
    'share of applicants',
    {
      issuer: '瓦房店市人民政府',
      year: 2022,
      cells: { ...applied({ newReceived: [180, 20], granted: [180, 20] }) },
      prose: { overview: '收到申请200件，其中自然人180件，占比90%；法人或其他组织20件，占比20%。' },
    },
    fault('share', 'prose.share', '20'),
  ),
  wrong(
    'another bureau’s report announced',
    {
      issuer: '靖边县应急管理局',
      year: 2023,
      preamble: '现公布靖边县交通运输局2023年政府信息公开工作年度报告。',
    },
    fault('body', 'consistency.otherBody', '交通运输局'),
  ),
  wrong(
    'the whole city for a county',
    {
      issuer: '宁海县人民政府',
      year: 2022,
      prose: { overview: '2022年，我市各级行政机关主动公开政府信息20310条，我市持续推进基层政务公开标准化。' },
    },
    fault('body', 'consistency.otherBody'),
  ),
  wrong(
    'announced before its year was over',
    {
      issuer: '城固县财政局',
      year: 2023,
      preamble: '现将我局2023年度政府信息公开工作年度报告于2023年1月20日向社会公布。',
    },
    fault('year', 'consistency.year'),
  ),
  wrong(
    'the notice of 2019 by its name alone',
    {
      issuer: '荥阳市人民政府',
      year: 2023,
      preamble: '按照《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》要求编制。',
    },
    fault('citation', 'basis.superseded'),
  ),
  wrong(
    'crosses for numbers',
    {
      issuer: '扎兰屯市民政局',
      year: 2022,
      prose: { overview: '全年主动公开政府信息××条，其中网站公开××条。' },
    },
    fault('remains', 'integrity.leftovers'),
  ),
  wrong(
    'the prose against itself',
    {
      issuer: '石河子市人民政府',
      year: 2022,
      tables: { applications: null },
      prose: { applications: '全年新收政府信息公开申请66件，上年结转4件，办结60件，结转下年度继续办理6件。' },
    },
    fault('contradiction', 'prose.contradiction'),
    fault('table', 'tables.missing'),
  ),
] satisfies Labelled[];
