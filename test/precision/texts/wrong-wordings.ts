import { row } from '../../check/tiny';
import { applied, decisions, documents, reviewed } from '../cells';
import { fault, type Labelled, wrong } from '../labelled';

const NOTICE_2021 =
  '《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》';

/** Reports with one fault each, in wordings of many offices. */
export default [
  wrong(
    'no application was received, in a longer wording',
    {
      issuer: '永登县林业局',
      year: 2022,
      cells: { ...applied({ newReceived: 2, granted: 2 }) },
      prose: { overview: '2022年度，我单位没有收到公民、法人或者其他组织要求公开政府信息的申请。' },
    },
    fault('zero in words', 'prose.applications'),
  ),
  wrong(
    'no review arose, the table has one',
    {
      issuer: '武功县自然资源局',
      year: 2023,
      cells: { ...reviewed({ review: [0, 1, 0, 0] }) },
      prose: { remedies: '2023年度我局未出现因信息公开引发的复议案件，亦无行政诉讼。' },
    },
    fault('zero in words', 'prose.remedies'),
  ),
  wrong(
    'applications nought, told as a number',
    {
      issuer: '合浦县住房和城乡建设局',
      year: 2021,
      cells: { ...applied({ newReceived: [6, 2], granted: [6, 2] }) },
      prose: { applications: '2021年，我局依申请公开件数为0件。' },
    },
    fault('zero in words', 'prose.applications'),
  ),
  wrong(
    'suits nought for both',
    {
      issuer: '凌海市公安局',
      year: 2022,
      cells: { ...reviewed({ litigationDirect: [2, 0, 0, 0] }) },
      prose: { remedies: '全年行政复议、行政诉讼数量均为零。' },
    },
    fault('zero in words', 'prose.remedies'),
  ),
  wrong(
    'dealt with, unlike the table',
    {
      issuer: '义马市人民政府',
      year: 2022,
      cells: { ...applied({ newReceived: [44, 2], granted: [30, 2], 'unavailable.notHeld': 14 }) },
      prose: { overview: '2022年，全市共办理依申请公开64件，均在法定期限内答复申请人。' },
    },
    fault('prose ≠ table', 'prose.applications', '64'),
  ),
  wrong(
    'an outcome unlike its row',
    {
      issuer: '灵石县人民政府',
      year: 2023,
      cells: { ...applied({ newReceived: 50, granted: 21, partlyGranted: 9, 'unavailable.notHeld': 20 }) },
      prose: { overview: '全年收到政府信息公开申请50件，其中，予以公开21件、部分公开6件，其余为无法提供。' },
    },
    fault('prose ≠ table', 'prose.applications', '部分公开'),
  ),
  wrong(
    'by applicant, and not as the columns',
    {
      issuer: '湟中县自然资源局',
      year: 2021,
      cells: { ...applied({ newReceived: [12, 5], granted: [12, 5] }) },
      prose: { overview: '共收到政府信息公开申请17件，其中自然人申请10件，法人或其他组织申请7件。' },
    },
    fault('prose ≠ table', 'prose.applications'),
  ),
  wrong(
    'by channel, beyond the table',
    {
      issuer: '余江区人民政府',
      year: 2022,
      cells: { ...applied({ newReceived: [25], granted: [25] }) },
      prose: { overview: '收到网络申请19件、信函申请8件、当面申请1件，共计28件政府信息公开申请。' },
    },
    fault('prose ≠ table', 'prose.applications'),
  ),
  wrong(
    'by part of the body: the sum is not the table’s',
    {
      issuer: '凤翔区人民政府',
      year: 2023,
      cells: { ...applied({ newReceived: [70], granted: [70] }) },
      prose: { overview: '全区收到政府信息公开申请73件，其中区政府本级22件，区级部门51件。' },
    },
    fault('prose ≠ table', 'prose.applications', '73'),
  ),
  wrong(
    'in force, unlike table two',
    {
      issuer: '彭泽县人民政府',
      year: 2022,
      cells: { ...documents(5, 1, 47) },
      prose: { overview: '全年制定行政规范性文件5件，废止1件，现行有效74件。' },
    },
    fault('prose ≠ table', 'prose.proactive', '74'),
  ),
  wrong(
    'decisions of punishment',
    {
      issuer: '石狮市城市管理局',
      year: 2022,
      cells: { ...decisions({ penalties: 1231 }) },
      prose: { proactive: '2022年本单位作出行政处罚决定1321件。' },
    },
    fault('prose ≠ table', 'prose.proactive', '1321'),
  ),
  wrong(
    'upheld, unlike the column',
    {
      issuer: '永春县人民政府',
      year: 2022,
      cells: { ...reviewed({ review: [5, 2, 1, 0] }) },
      prose: { remedies: '因政府信息公开被申请行政复议8件，其中维持6件，纠正1件，其他结果1件。' },
    },
    fault('prose ≠ table', 'prose.remedies'),
  ),
  wrong(
    'carried on, unlike the row',
    {
      issuer: '临朐县人民政府',
      year: 2022,
      cells: { ...applied({ newReceived: 90, carriedIn: 2, granted: 86, carriedOut: 6 }) },
      prose: { overview: '新收政府信息公开申请90件，上年度结转2件，结转下年度继续办理9件。' },
    },
    fault('prose ≠ table', 'prose.applications', '9'),
  ),
  wrong(
    'numbers beside a form left blank',
    {
      issuer: '石泉县交通运输局',
      year: 2022,
      zero: '',
      prose: { overview: '2022年，我局收到政府信息公开申请7件，全部按期答复。' },
    },
    fault('blank', 'prose.blankTable'),
    fault('blank', 'values.blank'),
  ),
  wrong(
    'a list that does not add up, one kind a clause',
    {
      issuer: '罗源县教育局',
      year: 2022,
      prose: {
        overview:
          '全年共主动公开政府信息318条，其中政策文件类41条，人事信息类22条，财政信息类60条，招生考试类75条，其他类信息130条。',
      },
    },
    fault('list', 'prose.list', '328'),
  ),
  wrong(
    'a list in brackets that goes beyond its whole',
    {
      issuer: '天祝县农业农村局',
      year: 2021,
      prose: { overview: '网站更新信息236条（工作动态198条、公示公告35条、政策法规13条）。' },
    },
    fault('list', 'prose.list', '246'),
  ),
  wrong(
    'parts before their whole',
    {
      issuer: '蓬莱区水利局',
      year: 2022,
      prose: { overview: '其中机构概况6条，规划计划3条，水利动态120条，通知公告44条，其他21条，共计196条。' },
    },
    fault('list', 'prose.list', '194'),
  ),
  wrong(
    'the second of two lists is wrong',
    {
      issuer: '祁阳市人民政府',
      year: 2023,
      prose: {
        overview:
          '举办新闻发布会12场，其中市级4场、部门8场；发布政策解读66篇，其中文字解读31篇、图片解读20篇、视频解读9篇、其他形式8篇。',
      },
    },
    fault('list', 'prose.list', '68'),
  ),
  wrong(
    'suits do not make their whole',
    {
      issuer: '临海市人民政府',
      year: 2022,
      tables: { remedies: null },
      prose: {
        remedies: '政府信息公开行政复议21件，其中维持12件，纠正3件，其他结果4件，尚未审结3件。',
      },
    },
    fault('list', 'prose.list'),
    fault('table', 'tables.missing'),
  ),
  wrong(
    'a share with digits exchanged',
    {
      issuer: '邛崃市人民政府',
      year: 2022,
      prose: {
        overview: '公开信息4000条，其中动态类2480条，占62%；政策类520条，占31%；公告类1000条，占25%。',
      },
    },
    fault('share', 'prose.share', '31'),
  ),
  wrong(
    'a share of outcomes',
    {
      issuer: '如皋市人民政府',
      year: 2021,
      cells: { ...applied({ newReceived: 300, granted: 150, partlyGranted: 45, 'unavailable.notHeld': 105 }) },
      prose: {
        overview: '办结申请300件，其中予以公开150件，占50%；部分公开45件，占15%；无法提供105件，占53%。',
      },
    },
    fault('share', 'prose.share', '53'),
  ),
  wrong(
    'one account, two numbers',
    {
      issuer: '洪洞县人民政府',
      year: 2023,
      prose: {
        overview:
          '（一）主动公开。全年政务微博发布信息1820条。\n（二）平台建设。加强新媒体管理，2023年政务微博共发布信息1280条，未发生安全事件。',
      },
    },
    fault('contradiction', 'prose.contradiction'),
  ),
  wrong(
    'the neighbour’s name in running text',
    {
      issuer: '汝南县财政局',
      year: 2022,
      prose: {
        overview: '平舆县财政局高度重视政府信息公开工作，平舆县财政局主要领导多次研究部署，全年公开信息96条。',
      },
    },
    fault('body', 'consistency.otherBody', '平舆县'),
  ),
  wrong(
    'a town in a bureau’s report',
    {
      issuer: '巨野县审计局',
      year: 2022,
      prose: { overview: '2022年，我镇认真贯彻落实《条例》，我镇主要负责同志亲自部署，公开审计信息61条。' },
    },
    fault('body', 'consistency.otherBody'),
  ),
  wrong(
    'signed by the county next to it',
    {
      issuer: '饶平县人民政府',
      year: 2023,
      prose: { other: '本年度没有需要报告的其他事项。\n大埔县人民政府\n2024年1月22日' },
    },
    fault('body', 'consistency.otherBody', '大埔县'),
  ),
  wrong(
    'presented as the report of last year',
    {
      issuer: '汾阳市教育科技局',
      year: 2022,
      preamble: '现将汾阳市教育科技局2021年度政府信息公开工作年度报告予以公布，欢迎监督。',
    },
    fault('year', 'consistency.year'),
  ),
  wrong(
    'signed a year too soon',
    { issuer: '巫山县水利局', year: 2023, prose: { other: '无。\n巫山县水利局\n2023年1月17日' } },
    fault('year', 'consistency.year'),
  ),
  wrong(
    'the statistics of another year, in the last sentence of the preamble',
    {
      issuer: '东明县人民政府',
      year: 2022,
      preamble: '本报告中所列数据的统计期限从2021年1月1日起，至2021年12月31日止。',
    },
    fault('year', 'consistency.period'),
  ),
  wrong(
    'six parts, one of them forgotten',
    {
      issuer: '桦甸市应急管理局',
      year: 2021,
      preamble:
        '全文包括总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况等六个部分。',
    },
    fault('section', 'sections.listed'),
  ),
  wrong(
    'the new title and the old number',
    {
      issuer: '磴口县人民政府',
      year: 2022,
      preamble: `根据${NOTICE_2021}（国办公开办函〔2019〕60号）要求，编制本报告。`,
    },
    fault('citation', ['basis.garbled', 'basis.superseded']),
  ),
  wrong(
    'the number of the notice of the platform beside the title of the form',
    { issuer: '民勤县人民政府', year: 2023, preamble: `根据${NOTICE_2021}（国办公开办函〔2019〕61号）要求编制。` },
    fault('citation', 'basis.garbled'),
  ),
  wrong(
    'a homophone in the number',
    { issuer: '大悟县人民政府', year: 2022, preamble: `按照${NOTICE_2021}（国办公开办涵〔2021〕30号）编制。` },
    fault('citation', 'basis.garbled'),
  ),
  wrong(
    'blanks of a template',
    {
      issuer: '同心县民政局',
      year: 2022,
      prose: { overview: '2022年，同心县民政局（单位名称）主动公开信息XX条，制发规范性文件X件。' },
    },
    fault('remains', 'integrity.leftovers'),
  ),
  wrong(
    'code of an editor',
    {
      issuer: '昌邑市水利局',
      year: 2022,
      prose: { overview: '<!--[if !supportLists]-->一是<!--[endif]-->加强组织领导；二是完善制度，公开信息120条。' },
    },
    fault('remains', 'integrity.leftovers'),
  ),
  wrong(
    'characters of another encoding',
    {
      issuer: '泾源县教育局',
      year: 2022,
      prose: { overview: '2022年我局公开信息88条，锟斤拷锟斤拷主动接受社会监督。' },
    },
    fault('remains', 'integrity.leftovers'),
  ),
  wrong(
    'its name twice over',
    {
      issuer: '洛川县林业局',
      year: 2022,
      prose: { overview: '洛川县林业局洛川县林业局认真做好信息公开工作，公开信息54条。' },
    },
    fault('remains', 'integrity.leftovers'),
  ),
  wrong(
    'a number of the year in brackets lost',
    {
      issuer: '黄龙县人民政府',
      year: 2022,
      preamble: `根据${NOTICE_2021}（国办公开办函202130号）编制本报告。`,
    },
    fault('citation', 'basis.garbled'),
  ),
  wrong(
    'a total of a row short by one',
    {
      issuer: '永嘉县人民政府',
      year: 2022,
      cells: {
        ...applied({ newReceived: [8, 4], granted: [8, 4] }),
        ...row('applications newReceived', { total: 11 }),
      },
    },
    fault('sum', ['totals.row', 'totals.balance']),
  ),
] satisfies Labelled[];
