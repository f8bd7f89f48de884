import { applied, decisions, documents, reviewed } from '../cells';
import { fault, type Labelled, wrong } from '../labelled';

/** Reports with faults of every kind that is found by hand in real ones. */
export default [
  wrong(
    'reviews and suits unlike table four',
    {
      issuer: '宿迁市人民政府',
      year: 2024,
      cells: { ...reviewed({ review: [120, 30, 10, 10], litigationAfterReview: [60, 5, 6, 6] }) },
      prose: { remedies: '2024年，全市因政府信息公开被申请行政复议134件，被提起行政诉讼57件。' },
    },
    fault('prose ≠ table', 'prose.remedies', '134'),
    fault('prose ≠ table', 'prose.remedies', '57'),
  ),
  wrong(
    'applications unlike table three',
    {
      issuer: '上海市浦东新区人民政府',
      year: 2021,
      cells: { ...applied({ newReceived: [275], granted: [275] }) },
      prose: { overview: '2021年，全区共受理政府信息公开申请258件，均按期答复。' },
    },
    fault('prose ≠ table', 'prose.applications', '258'),
  ),
  wrong(
    'none in words, three in the table',
    {
      issuer: '镇原县水务局',
      year: 2022,
      cells: { ...applied({ newReceived: 3, granted: 3 }) },
      prose: { overview: '2022年，我局未收到政府信息公开申请。' },
    },
    fault('prose ≠ table', 'prose.applications'),
  ),
  wrong(
    'documents unlike table two',
    {
      issuer: '巴中市人民政府',
      year: 2023,
      cells: { ...documents(9, 2, 81) },
      prose: { overview: '全年制发行政规范性文件19件。' },
    },
    fault('prose ≠ table', 'prose.proactive', '19'),
  ),
  wrong(
    'parts of a list by kind',
    {
      issuer: '南丹县民政局',
      year: 2021,
      prose: { overview: '主动公开信息521条，其中：机构信息350条，政策文件19条，财政信息24条，其他信息138条。' },
    },
    fault('list', 'prose.list', '531'),
  ),
  wrong(
    'a part above its whole',
    { issuer: '冠县教育局', year: 2021, prose: { overview: '发布信息120条，其中工作动态210条、政策文件8条。' } },
    fault('list', 'prose.list'),
  ),
  wrong(
    'a wrong sum of bracketed kinds',
    {
      issuer: '安福县财政局',
      year: 2023,
      prose: {
        overview: '公布信息2602条（其中机构职能类信息82条，规划计划类信息21条，其他应主动公开政府信息2500条）。',
      },
    },
    fault('list', 'prose.list', '2603'),
  ),
  wrong(
    'a share of the whole',
    {
      issuer: '佛山市南海区人民政府',
      year: 2022,
      prose: { overview: '公开政府信息2000条，其中政策类500条，占15%；动态类1500条，占75%。' },
    },
    fault('share', 'prose.share'),
  ),
  wrong(
    'handled more than received, all of it',
    { issuer: '广元市教育局', year: 2021, prose: { overview: '今年我局共受理审批事项117件，办结171件，办结率100%。' } },
    fault('list', 'prose.list', '171'),
  ),
  wrong(
    'the balance as prose tells it',
    {
      issuer: '江门市人民政府',
      year: 2022,
      tables: { applications: null },
      prose: { applications: '新收申请100件，上年结转10件，办结100件，结转下年度20件。' },
    },
    fault('contradiction', 'prose.contradiction'),
    fault('table', 'tables.missing'),
  ),
  wrong(
    'a channel with two numbers',
    {
      issuer: '雅安市商务局',
      year: 2022,
      prose: { overview: '通过微信公众号发布信息320条。全年微信公众号共发布信息302条。' },
    },
    fault('contradiction', 'prose.contradiction'),
  ),
  wrong(
    'the parts of the table',
    {
      issuer: '平潭县人民政府',
      year: 2022,
      cells: {
        ...applied({ newReceived: [20], granted: [20] }),
        'applications partlyGranted naturalPerson': '6',
        'applications partlyGranted total': '6',
      },
    },
    fault('sum', 'totals.column'),
  ),
  wrong(
    'the balance of the table',
    { issuer: '济南市科学技术局', year: 2022, cells: { ...applied({ newReceived: [36], granted: [35] }) } },
    fault('sum', 'totals.balance'),
  ),
  wrong(
    'a row that does not add up',
    {
      issuer: '锦州市财政局',
      year: 2022,
      cells: { ...applied({ newReceived: [5, 3], granted: [5, 3] }), 'applications granted total': '9' },
    },
    fault('sum', ['totals.row', 'totals.column']),
  ),
  wrong(
    'a total of reviews',
    {
      issuer: '海城市人民政府',
      year: 2022,
      cells: { ...reviewed({ review: [2, 1, 0, 0] }), 'remedies review total': '4' },
    },
    fault('sum', 'totals.remedies'),
  ),
  wrong(
    'rules of a township',
    {
      issuer: '青神县西龙镇人民政府',
      year: 2022,
      cells: { 'proactive regulations made': '2', 'proactive regulations inForce': '2' },
    },
    fault('category', 'values.category'),
  ),
  wrong(
    'a fraction of a case',
    { issuer: '龙岩市统计局', year: 2022, cells: { ...decisions({ penalties: '3.5' }) } },
    fault('value', 'values.notNumber'),
  ),
  wrong(
    'fewer than none',
    { issuer: '西宁市审计局', year: 2022, cells: { ...decisions({ penalties: '-4' }) } },
    fault('value', 'values.negative'),
  ),
  wrong(
    'in force fewer than made',
    { issuer: '辽阳市人民政府', year: 2022, cells: { ...documents(14, 1, 6) } },
    fault('stock', 'values.stock'),
  ),
  wrong(
    'the old notice for a new year',
    {
      issuer: '汶川县人民政府',
      year: 2022,
      preamble:
        '根据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）编制。',
    },
    fault('citation', 'basis.superseded'),
  ),
  wrong(
    'a character of the number lost',
    {
      issuer: '东阿县人民政府',
      year: 2022,
      preamble:
        '根据《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（公开办函〔2021〕30号）编制。',
    },
    fault('citation', 'basis.garbled'),
  ),
  wrong(
    'the old Regulation',
    {
      issuer: '旌德县人民政府',
      year: 2021,
      preamble: '根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制本报告。',
    },
    fault('citation', 'basis.superseded'),
  ),
  wrong(
    'the period of last year',
    { issuer: '梧州市人民政府', year: 2023, preamble: '本报告统计期限自2022年1月1日起至2022年12月31日止。' },
    fault('year', 'consistency.period'),
  ),
  wrong(
    'the announcement of last year',
    { issuer: '昌吉市人民政府', year: 2023, preamble: '现公布昌吉市人民政府2022年度政府信息公开工作年度报告。' },
    fault('year', 'consistency.year'),
  ),
  wrong(
    'another county announced',
    { issuer: '卓尼县教育局', year: 2022, preamble: '现公布舟曲县教育局2022年度政府信息公开工作年度报告。' },
    fault('body', 'consistency.otherBody', '舟曲县'),
  ),
  wrong(
    'a bureau in a town’s report',
    {
      issuer: '都江堰市青城山镇人民政府',
      year: 2022,
      prose: { overview: '我局高度重视政府信息公开工作，我局主要领导亲自抓，公开信息80条。' },
    },
    fault('body', 'consistency.otherBody'),
  ),
  wrong(
    'signed by another',
    { issuer: '隆昌市水利局', year: 2022, prose: { other: '无。\n内江市东兴区水利局\n2023年1月15日' } },
    fault('body', 'consistency.otherBody'),
  ),
  wrong(
    'six parts, five named',
    {
      issuer: '成安县民政局',
      year: 2022,
      preamble:
        '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、其他需要报告的事项六个部分组成。',
    },
    fault('section', 'sections.listed'),
  ),
  wrong(
    'no section on problems',
    { issuer: '蒲江县水务局', year: 2022, headings: { problems: null }, prose: { problems: '' } },
    fault('section', 'sections.missing'),
  ),
  wrong(
    'no problems at all',
    { issuer: '克拉玛依市教育局', year: 2022, prose: { problems: '无。' } },
    fault('section', 'sections.empty'),
  ),
  wrong(
    'the form of 2019',
    { issuer: '喀什市人民政府', year: 2022, format: '2019' },
    fault('table', 'tables.oldTemplate'),
  ),
  wrong('late', { issuer: '莆田市教育局', year: 2022, publishedOn: '2023-04-20' }, fault('late', 'time.late')),
  wrong(
    'marks of a template',
    { issuer: '吴江市水务局', year: 2022, prose: { overview: '2022年，XX局认真做好公开工作，公开信息××条。' } },
    fault('remains', 'integrity.leftovers'),
  ),
] satisfies Labelled[];
