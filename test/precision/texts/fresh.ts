import { applied, decisions, documents, reviewed } from '../cells';
import { fault, type Labelled, right, wrong } from '../labelled';

/** Written and labelled before any rule was run on them; what they taught was mended afterwards. */
export default [
  right('three levels of one county and their sum', {
    issuer: '榆中县人民政府',
    year: 2023,
    cells: {
      ...applied({
        newReceived: [61, 7],
        carriedIn: 3,
        granted: [40, 7],
        partlyGranted: 6,
        'unavailable.notHeld': 14,
        carriedOut: 4,
      }),
    },
    prose: {
      overview:
        '一年来，全县共收到公民、法人和其他组织提出的政府信息公开申请68件，较上年增加11件，其中县政府本级收到9件，县直部门收到46件，乡镇收到13件。加上2022年结转的3件，应办理71件，实际办结67件，剩余4件转入2024年继续办理。',
    },
  }),
  right('shares of the year before in brackets', {
    issuer: '射阳县人民政府',
    year: 2022,
    cells: {
      ...applied({ newReceived: [132, 18], granted: [90, 18], 'unavailable.notHeld': 32, 'notProcessed.petition': 10 }),
    },
    prose: {
      overview:
        '2022年，全县受理政府信息公开申请150件（2021年为171件，2020年为143件），同比下降12.3%。其中当面申请12件，信函申请47件，网上申请91件。',
    },
  }),
  right('a bureau of natural resources with other registers', {
    issuer: '肇东市自然资源局',
    year: 2023,
    cells: {
      ...applied({ newReceived: 19, granted: 12, 'unavailable.notHeld': 7 }),
      ...decisions({ licensing: 340, penalties: 12 }),
    },
    prose: {
      overview:
        '受理不动产登记申请18,430件，办理建设用地规划许可申请26件。依申请公开方面，共收到群众邮寄的政府信息公开申请表19份，均在法定期限内答复。受理信访件42件，办结41件。',
    },
  }),
  right('what the town passed on to others', {
    issuer: '溧水区石湫街道办事处',
    year: 2021,
    cells: { ...applied({ newReceived: 4, granted: 3, 'unavailable.notHeld': 1 }) },
    prose: {
      overview:
        '2021年，街道收到公开申请4件，另协助区政府办公室答复申请6件，配合区规划资源分局提供材料3件。街道网站发布信息219条，其中政务动态138条，通知公告46条，财政公开19条，其他16条。',
    },
  }),
  right('a whole, its list, and a second list of the results', {
    issuer: '自贡市人民政府',
    year: 2022,
    cells: {
      ...applied({
        newReceived: [204, 22, 0, 0, 3],
        carriedIn: 11,
        granted: [120, 10],
        partlyGranted: 16,
        'refused.thirdPartyRights': 5,
        'unavailable.notHeld': [50, 10],
        'notProcessed.petition': 9,
        'otherOutcome.notCorrected': [5, 0, 0, 0, 3],
        carriedOut: [10, 2],
      }),
    },
    prose: {
      overview:
        '全市各级行政机关新收政府信息公开申请229件，按申请人分：自然人204件，商业企业22件，法律服务机构3件；按渠道分：网络151件，信函63件，当面15件。办结228件，其中：予以公开130件，部分公开16件，不予公开5件，无法提供60件，不予处理9件，其他处理8件。',
    },
  }),
  right('who withdrew, who corrected, who was refused', {
    issuer: '大冶市住房和城乡建设局',
    year: 2024,
    cells: {
      ...applied({
        newReceived: 33,
        carriedIn: 1,
        granted: 20,
        'unavailable.notHeld': 9,
        'otherOutcome.notCorrected': 3,
        'otherOutcome.else': 1,
        carriedOut: 1,
      }),
    },
    prose: {
      overview:
        '2024年受理政府信息公开申请33件（其中1件申请人主动撤回，5件经告知作出补正，3件逾期未补正），上年度结转1件。按期答复33件，剩余1件未到法定答复期限，结转至2025年度办理。',
    },
  }),
  right('or, both and altogether', {
    issuer: '三亚市吉阳区人民政府',
    year: 2023,
    cells: {
      ...applied({ newReceived: [87, 9], granted: [50, 5], partlyGranted: [6, 1], 'unavailable.notHeld': [31, 3] }),
    },
    prose: {
      overview: '共收到依申请公开件96件，全部按期办结，其中公开或部分公开62件，因不掌握等原因无法提供34件。',
    },
  }),
  right('about, more than, nearly', {
    issuer: '凤台县教育局',
    year: 2021,
    cells: { ...applied({ newReceived: 11, granted: 11 }) },
    prose: {
      overview:
        '受理各类申请十余件，均依法答复。全年公开信息近900条，其中招生入学类约210条、教师招聘类150余条、财务预决算类百余条，其余为工作动态。编印《政策一本通》逾5000册，接待群众咨询超过1300人次。',
    },
  }),
  right('a justice bureau that decides the reviews of others', {
    issuer: '绍兴市越城区司法局',
    year: 2023,
    cells: { ...applied({ newReceived: 5, granted: 5 }), ...reviewed({ review: [1, 0, 0, 0] }) },
    prose: {
      overview:
        '2023年，区行政复议局共收到复议申请612件，受理560件，审结531件，其中政府信息公开类复议案件73件。本局收到政府信息公开申请5件，因信息公开被申请行政复议1件。',
      remedies: '本机关因政府信息公开工作被申请行政复议1件，结果维持；未发生行政诉讼。',
    },
  }),
  right('a health commission and its hospitals', {
    issuer: '新沂市卫生健康委员会',
    year: 2022,
    cells: {
      ...applied({ newReceived: 8, granted: 6, 'unavailable.notHeld': 2 }),
      ...decisions({ licensing: 1205, penalties: 87 }),
    },
    prose: {
      overview:
        '市卫健委机关全年收到政府信息公开申请8件，局属医疗机构收到病历复印等申请1260件。网站更新信息502条，微信公众号推送1120条（含转载418条），各医院公众号推送3306条。',
    },
  }),
  right('quarters that make the year', {
    issuer: '东港市商务局',
    year: 2023,
    cells: { ...applied({ newReceived: 10, granted: 10 }) },
    prose: {
      overview: '第一季度收到政府信息公开申请2件，第二季度3件，第三季度1件，第四季度4件，全年合计10件。',
    },
  }),
  right('since the Regulation came into force', {
    issuer: '玉树市人民政府',
    year: 2022,
    cells: { ...applied({ newReceived: 6, granted: 6 }), ...documents(3, 1, 44) },
    prose: {
      overview:
        '自2019年5月15日新《条例》实施以来，我市累计受理政府信息公开申请37件；本年度受理6件，全部予以公开。现行有效规范性文件44件，其中今年新制发3件。',
    },
  }),
  right('a tax bureau that counts pieces, messages and persons', {
    issuer: '国家税务总局建瓯市税务局',
    year: 2021,
    cells: { ...applied({ newReceived: [1], granted: [1] }) },
    prose: {
      overview:
        '通过门户网站发布信息86条，税企微信群推送提醒1.4万条次，办税厅发放宣传资料6200余份，12366热线接听咨询9821人次。收到纳税人政府信息公开申请1件，已书面答复。受理退税申请433件，减免申请51件。',
    },
  }),
  right('the parts over again in the next sentence', {
    issuer: '眉山市东坡区人民政府',
    year: 2023,
    cells: { ...applied({ newReceived: [75, 3], granted: [51, 3], 'unavailable.notHeld': 24 }) },
    prose: {
      overview:
        '2023年我区主动公开政府信息4862条。其中，区政府门户网站公开3120条，部门（镇街）自办平台公开1742条。按内容分，机构职能类206条、规划计划类118条、行政许可类1930条、处罚强制类744条、财政预决算类412条、其他类1452条。依申请公开78件。',
    },
  }),
  right('what was heard and met is no application', {
    issuer: '石嘴山市大武口区民政局',
    year: 2022,
    cells: { ...applied({ newReceived: 2, granted: 2 }) },
    prose: {
      overview:
        '办理低保申请1340件、临时救助申请512件，地名信息更正申请9件。政府信息公开申请共办理2件，办结率100%。人大建议办结6件、政协提案办结4件，均在网站公开。',
    },
  }),
  right('of last year and of this one', {
    issuer: '黔东南苗族侗族自治州林业局',
    year: 2022,
    cells: { ...applied({ newReceived: 7, carriedIn: 2, granted: 7, 'unavailable.notHeld': 1, carriedOut: 1 }) },
    prose: {
      overview:
        '截至2022年12月31日，州林业局共办理依申请公开9件（含2021年12月收到、2022年1月答复的2件），答复8件，1件正在办理。',
    },
  }),
  right('reviews told of the city and of disclosure', {
    issuer: '安庆市人民政府',
    year: 2023,
    cells: {
      ...reviewed({ review: [40, 6, 8, 3], litigationDirect: [3, 0, 1, 1], litigationAfterReview: [9, 1, 0, 2] }),
    },
    prose: {
      overview:
        '全市行政复议机关新收行政复议案件1875件，涉及政府信息公开57件；法院受理一审行政诉讼案件690件，其中信息公开类17件。',
    },
  }),
  right('a zone whose committee sums its bureaus', {
    issuer: '苏州工业园区管理委员会',
    year: 2023,
    cells: {
      ...applied({
        newReceived: [140, 31],
        carriedIn: 5,
        granted: [100, 30],
        partlyGranted: 9,
        'unavailable.notHeld': [30, 1],
        carriedOut: 6,
      }),
    },
    prose: {
      overview:
        '园区管委会共收到政府信息公开申请171件，其中规划建设委57件、国土环保局38件、党政办22件、综合行政执法局19件、其他局办35件。连同上年结转5件，答复170件，结转下年6件。',
    },
  }),
  right('channels published the same things', {
    issuer: '广水市应山街道办事处',
    year: 2022,
    prose: {
      overview: '全年公开信息480条，其中通过村（社区）公开栏公开460条，微信群公开390条，市政府网站街道专栏公开74条。',
    },
  }),
  right('a list of a list', {
    issuer: '晋江市人民政府',
    year: 2021,
    cells: { ...documents(14, 9, 160) },
    prose: {
      overview:
        '全年主动公开文件321件，其中晋政文140件，晋政办121件（含规范性文件14件），其他文件60件。废止规范性文件9件。召开新闻发布会12场，其中主要负责人出席2场、分管负责人出席7场、其他3场。',
    },
  }),
  right('minutes, hours and working days', {
    issuer: '开化县人民政府',
    year: 2024,
    cells: { ...applied({ newReceived: [29, 1], granted: [20, 1], partlyGranted: 3, 'unavailable.notHeld': 6 }) },
    prose: {
      overview:
        '全县共受理政府信息公开申请30件，平均办理时限由13个工作日压缩至9个工作日，5件当日答复，12件在10个工作日内答复，13件在20个工作日内答复。',
    },
  }),
  right('both rows of litigation in one number', {
    issuer: '钦州市钦南区人民政府',
    year: 2022,
    cells: {
      ...reviewed({ review: [5, 1, 0, 1], litigationDirect: [2, 0, 0, 0], litigationAfterReview: [3, 0, 0, 1] }),
    },
    prose: {
      remedies:
        '2022年，因政府信息公开被申请行政复议7件，其中维持5件，纠正1件，尚在审理1件；被提起行政诉讼6件，已审结5件，均胜诉。',
    },
  }),
  right('letters in the mailbox and questions answered', {
    issuer: '赤壁市人民政府办公室',
    year: 2023,
    cells: { ...applied({ newReceived: 12, granted: 9, 'unavailable.notHeld': 3 }) },
    prose: {
      overview:
        '办理市长信箱来信2310件、留言板留言817件，回复率100%。规范办理依申请公开，市政府办公室受理申请12件，其中通过网上受理平台收到7件，邮政挂号信5件。',
    },
  }),
  right('a city that sums districts it does not name all', {
    issuer: '遵义市人民政府',
    year: 2023,
    cells: {
      ...applied({
        newReceived: [480, 62],
        carriedIn: 14,
        granted: [300, 60],
        'unavailable.notHeld': 184,
        carriedOut: [10, 2],
      }),
    },
    prose: {
      overview:
        '全市共收到政府信息公开申请542件，其中红花岗区121件、汇川区97件、播州区66件。市级部门中，市自然资源局收到41件、市住房城乡建设局收到29件。',
    },
  }),
  right('words for none', {
    issuer: '额济纳旗水务局',
    year: 2022,
    prose: {
      overview:
        '本年度我局依申请公开政府信息0件，上年度结转0件，没有出现因信息公开引发的投诉举报、行政复议和行政诉讼。',
    },
  }),
  right('the total of two kinds of requests', {
    issuer: '惠州市惠城区市场监督管理局',
    year: 2023,
    cells: { ...applied({ newReceived: 21, granted: 9, 'unavailable.notHeld': 4, 'notProcessed.petition': 8 }) },
    prose: {
      overview:
        '共收到政府信息公开申请和档案查询申请166件，其中政府信息公开申请21件，企业登记档案查询申请145件。政府信息公开申请中，转为信访投诉举报处理8件，依法答复13件。',
    },
  }),
  right('what is still in force and what was cleared', {
    issuer: '沙县区人民政府',
    year: 2021,
    cells: { ...documents(5, 12, 63) },
    prose: {
      overview:
        '开展规范性文件清理，共清理文件132件，其中继续有效58件，废止12件，宣布失效31件，拟修改31件。本年新制发规范性文件5件。',
    },
  }),
  right('one list in the place of two with a colon', {
    issuer: '鄂伦春自治旗人民政府',
    year: 2023,
    prose: {
      overview:
        '公开情况：旗政府网站公开信息3311条（政务动态1960条、通知公告338条、政策文件121条、重点领域892条）；“鄂伦春发布”微信公众号推送1408条，抖音号发布短视频214条。',
    },
  }),
  right('kinds named behind their numbers', {
    issuer: '襄垣县行政审批服务管理局',
    year: 2022,
    cells: { ...applied({ newReceived: 3, granted: 3 }), ...decisions({ licensing: 9230 }) },
    prose: {
      overview:
        '全年主动公开信息126条，其中78条为工作动态，30条为办事指南，18条为公示公告；收到3件政府信息公开申请，均予以公开。',
    },
  }),
  right('the same body twice in different years', {
    issuer: '泾源县人民政府',
    year: 2022,
    cells: { ...applied({ newReceived: 15, carriedIn: 0, granted: 11, 'unavailable.notHeld': 4 }) },
    prose: {
      overview: '2020年、2021年、2022年全县分别收到政府信息公开申请9件、12件、15件，呈逐年增长趋势。',
    },
  }),
  right('part of the whole by subject', {
    issuer: '句容市人民政府',
    year: 2024,
    cells: { ...applied({ newReceived: [300, 12], granted: [200, 12], 'unavailable.notHeld': 100 }) },
    prose: {
      overview:
        '从申请内容看，征地拆迁类申请121件，占38.8%；工程建设类74件，占23.7%；城市管理类33件，占10.6%。全年共收到申请312件。',
    },
  }),
  right('applications handled for another year and by another name', {
    issuer: '宽甸满族自治县农业农村局',
    year: 2023,
    cells: { ...applied({ newReceived: 1, granted: 1 }) },
    prose: {
      overview:
        '受理农机购置补贴申请2216份，审核通过2188份。受理公民依申请公开1份，内容涉及土地承包台账。公示耕地地力补贴面积信息186批次。',
    },
  }),

  wrong(
    'a county that counts one too many',
    {
      issuer: '嘉祥县人民政府',
      year: 2023,
      cells: { ...applied({ newReceived: [85, 4], granted: [60, 4], 'unavailable.notHeld': 25 }) },
      prose: { overview: '2023年，全县各级行政机关共收到政府信息公开申请98件，均在法定时限内予以答复。' },
    },
    fault('applications', 'prose.applications', '98'),
  ),
  wrong(
    'dealt with and carried on do not fit the table',
    {
      issuer: '禹城市住房和城乡建设局',
      year: 2022,
      cells: { ...applied({ newReceived: 26, carriedIn: 2, granted: 20, 'unavailable.notHeld': 5, carriedOut: 3 }) },
      prose: { overview: '我局2022年新收政府信息公开申请26件，结转上年2件，办结23件，结转下年度5件。' },
    },
    fault('applications', 'prose.applications', '23'),
    fault('applications', 'prose.applications', '5'),
  ),
  wrong(
    'none received, the table has four',
    {
      issuer: '鹤峰县文化和旅游局',
      year: 2021,
      cells: { ...applied({ newReceived: 4, granted: 4 }) },
      prose: { overview: '本单位2021年未收到公民、法人和其他组织的政府信息公开申请。' },
    },
    fault('zero in words', 'prose.applications'),
  ),
  wrong(
    'a review that the table does not have',
    {
      issuer: '宁陕县自然资源局',
      year: 2023,
      cells: { ...applied({ newReceived: 9, granted: 9 }) },
      prose: { overview: '收到政府信息公开申请9件。因政府信息公开引起行政复议2件，行政诉讼0件。' },
    },
    fault('remedies', 'prose.remedies'),
  ),
  wrong(
    'kinds beyond the whole',
    {
      issuer: '龙门县人民政府',
      year: 2022,
      prose: {
        overview:
          '县政府门户网站主动公开信息2216条，其中概况类信息更新量18条，政务动态信息更新量1630条，信息公开目录信息更新量688条。',
      },
    },
    fault('list', 'prose.list'),
  ),
  wrong(
    'the rest closes the list, and it does not close',
    {
      issuer: '曲靖市麒麟区发展和改革局',
      year: 2024,
      prose: { overview: '全年公开政府信息211条，其中工作动态94条、价格监测58条、项目批复31条、其他18条。' },
    },
    fault('list', 'prose.list'),
  ),
  wrong(
    'a share of nothing that is there',
    {
      issuer: '锦州市太和区人民政府',
      year: 2023,
      prose: { overview: '发布信息1500条，其中重点领域信息600条，占40%；政策解读150条，占10%；工作动态750条，占45%。' },
    },
    fault('share', 'prose.share'),
  ),
  wrong(
    'offices that do not make the county',
    {
      issuer: '南部县人民政府',
      year: 2022,
      cells: { ...applied({ newReceived: [60, 2], granted: [40, 2], 'unavailable.notHeld': 20 }) },
      prose: {
        overview: '全县共收到申请62件，其中县政府办公室收到14件，县级部门收到39件，乡镇（街道）收到11件，均依法办结。',
      },
    },
    fault('list', 'prose.list'),
  ),
  wrong(
    'by applicant more than there is',
    {
      issuer: '肥西县交通运输局',
      year: 2023,
      cells: { ...applied({ newReceived: 16, granted: 16 }) },
      prose: { overview: '2023年共收到政府信息公开申请16件，其中自然人申请15件，法人申请3件。' },
    },
    fault('list', ['prose.list', 'prose.applications']),
  ),
  wrong(
    'outcomes that the table tells otherwise',
    {
      issuer: '台山市人民政府',
      year: 2023,
      cells: {
        ...applied({
          newReceived: [90, 10],
          granted: [55, 5],
          partlyGranted: [7, 1],
          'unavailable.notHeld': [24, 4],
          'notProcessed.petition': 4,
        }),
      },
      prose: {
        overview: '全年办结政府信息公开申请100件，其中予以公开63件，部分公开8件，无法提供28件，不予处理4件。',
      },
    },
    fault('applications', ['prose.applications', 'prose.list'], '63'),
  ),
  wrong(
    'the balance of prose does not hold',
    {
      issuer: '崇左市江州区人民政府',
      year: 2021,
      cells: { ...applied({ newReceived: [41], carriedIn: 6, granted: [44], carriedOut: 3 }) },
      prose: { overview: '2021年新收政府信息公开申请41件，上年结转6件，办结44件，结转下年度8件。' },
    },
    fault('applications', ['prose.applications', 'prose.contradiction'], '8'),
  ),
  wrong(
    'documents that the table does not have',
    {
      issuer: '木兰县人民政府',
      year: 2022,
      cells: { ...documents(4, 0, 31) },
      prose: { overview: '全年制发行政规范性文件7件，全部在县政府网站公开。' },
    },
    fault('proactive', 'prose.proactive'),
  ),
  wrong(
    'litigation of one kind that was lost on the way',
    {
      issuer: '九江市柴桑区人民政府',
      year: 2023,
      cells: {
        ...reviewed({ review: [7, 2, 0, 0], litigationDirect: [1, 0, 0, 0], litigationAfterReview: [2, 0, 0, 0] }),
      },
      prose: {
        remedies: '2023年度，因政府信息公开工作被申请行政复议9件，其中维持6件，纠正3件；被提起行政诉讼5件。',
      },
    },
    fault('remedies', 'prose.remedies', '诉讼5'),
    fault('remedies', 'prose.remedies', '6'),
    fault('remedies', 'prose.remedies', '纠正3'),
  ),
  wrong(
    'channels of applications that do not make them',
    {
      issuer: '阜新市海州区住房和城乡建设局',
      year: 2022,
      cells: { ...applied({ newReceived: 24, granted: 24 }) },
      prose: { overview: '共受理政府信息公开申请24件，其中网络申请13件，信函申请8件，当面申请5件。' },
    },
    fault('list', ['prose.list', 'prose.applications']),
  ),
  wrong(
    'two numbers for one website',
    {
      issuer: '通道侗族自治县人民政府',
      year: 2023,
      prose: {
        overview: '全年通过县政府门户网站发布信息5210条。',
        proactive: '2023年，县政府门户网站共发布信息5120条。',
      },
    },
    fault('contradiction', 'prose.contradiction'),
  ),
  wrong(
    'a list in a bracket beyond its whole',
    {
      issuer: '宿松县水利局',
      year: 2023,
      prose: { overview: '主动公开各类信息305条（机构信息12条、政策法规40条、业务工作198条、财务信息65条）。' },
    },
    fault('list', 'prose.list'),
  ),
  wrong(
    'applications by words and numerals',
    {
      issuer: '昭苏县公安局',
      year: 2022,
      cells: { ...applied({ newReceived: 5, granted: 5 }) },
      prose: { overview: '全年共收到依申请公开十五件，均按时答复申请人。' },
    },
    fault('applications', 'prose.applications', '十五'),
  ),
  wrong(
    'the year before was named for this one',
    {
      issuer: '玉环市综合行政执法局',
      year: 2023,
      cells: { ...applied({ newReceived: 13, carriedIn: 1, granted: 14 }) },
      prose: { overview: '2023年度受理政府信息公开申请31件，比上年减少2件。' },
    },
    fault('applications', 'prose.applications', '31'),
  ),
  wrong(
    'refused in words, in the table not',
    {
      issuer: '定西市安定区人民政府',
      year: 2023,
      cells: {
        ...applied({ newReceived: [30, 1], granted: [20, 1], 'refused.stateSecret': 1, 'unavailable.notHeld': 9 }),
      },
      prose: { overview: '收到申请31件，其中予以公开21件、不予公开3件、无法提供9件。' },
    },
    fault('applications', ['prose.applications', 'prose.list'], '3'),
  ),
  wrong(
    'a list with the rest by other words',
    {
      issuer: '新化县交通运输局',
      year: 2022,
      prose: { overview: '今年以来公开信息420条，其中政策法规类36条，工程建设类210条，运输服务类94条，其他类100条。' },
    },
    fault('list', 'prose.list'),
  ),
  wrong(
    'fees in yuan, in the table none',
    {
      issuer: '蓬莱区自然资源局',
      year: 2023,
      cells: { ...applied({ newReceived: 12, granted: 12 }), ...decisions({ licensing: 401, penalties: 8 }) },
      prose: { proactive: '全年作出行政处罚决定18件，作出行政许可决定401件。' },
    },
    fault('proactive', 'prose.proactive', '18'),
  ),
  wrong(
    'answered more than there were',
    {
      issuer: '鹰潭市余江区人民政府',
      year: 2024,
      cells: {
        ...applied({ newReceived: [44], carriedIn: 2, granted: [30], 'unavailable.notHeld': 14, carriedOut: 2 }),
      },
      prose: { overview: '全区共受理政府信息公开申请44件，共答复申请54件，结转下年度办理2件。' },
    },
    fault('applications', 'prose.applications', '54'),
  ),
  wrong(
    'shares that their whole denies',
    {
      issuer: '博乐市人民政府',
      year: 2023,
      cells: { ...applied({ newReceived: [80], granted: [60], 'unavailable.notHeld': 20 }) },
      prose: { overview: '共办结申请80件，其中予以公开60件，占75%；无法提供20件，占35%。' },
    },
    fault('share', 'prose.share'),
  ),
  wrong(
    'parts of a big number with one slip',
    {
      issuer: '泉州市泉港区人民政府',
      year: 2022,
      prose: {
        overview: '全区主动公开政府信息11205条，其中区政府办公室公开1301条、区直部门公开6522条、镇（街道）公开3482条。',
      },
    },
    fault('list', 'prose.list'),
  ),
  wrong(
    'carried in from the year before, in the table none',
    {
      issuer: '景洪市林业和草原局',
      year: 2023,
      cells: { ...applied({ newReceived: 6, granted: 6 }) },
      prose: { overview: '我局上年结转政府信息公开申请2件，本年新收政府信息公开申请6件。' },
    },
    fault('applications', 'prose.applications', '2'),
  ),
  wrong(
    'received none and answered three',
    {
      issuer: '涞源县审计局',
      year: 2022,
      cells: { ...applied({ newReceived: 3, granted: 3 }) },
      prose: {
        overview: '县审计局2022年没有收到政府信息公开申请，也没有因政府信息公开被申请行政复议、提起行政诉讼的情况。',
      },
    },
    fault('zero in words', 'prose.applications'),
  ),
  wrong(
    'fewer granted than the table has, in a sentence of its own',
    {
      issuer: '福鼎市人民政府',
      year: 2021,
      cells: { ...applied({ newReceived: [70, 4], granted: [44, 4], partlyGranted: 9, 'unavailable.notHeld': 17 }) },
      prose: { applications: '2021年，共收到申请74件。其中，予以公开38件，部分公开9件，无法提供17件。' },
    },
    fault('applications', 'prose.applications', '38'),
  ),
  wrong(
    'press conferences that do not add up',
    {
      issuer: '武夷山市人民政府',
      year: 2023,
      prose: { overview: '举办新闻发布会15场，其中政府主要负责同志出席3场、部门负责同志出席11场、其他3场。' },
    },
    fault('list', 'prose.list'),
  ),
  wrong(
    'a village and its notices',
    {
      issuer: '三河市李旗庄镇人民政府',
      year: 2022,
      prose: { overview: '共公开信息96条，包括：政策文件11条；财政信息15条；镇村动态52条；公告公示28条。' },
    },
    fault('list', 'prose.list'),
  ),
  wrong(
    'reviews told in a table of none',
    {
      issuer: '陆丰市人力资源和社会保障局',
      year: 2024,
      cells: { ...applied({ newReceived: 18, granted: 18 }), ...reviewed({ review: [0, 0, 0, 1] }) },
      prose: { remedies: '本年度没有发生因政府信息公开引起的行政复议、行政诉讼。' },
    },
    fault('remedies', 'prose.remedies'),
  ),
  wrong(
    'a number with a blank inside and another in the table',
    {
      issuer: '中卫市沙坡头区人民政府',
      year: 2023,
      cells: { ...applied({ newReceived: [118, 2], granted: [100, 2], 'unavailable.notHeld': 18 }) },
      prose: { overview: '2023年，全区共收到政府信息公开申请 102 件，办结 102 件。' },
    },
    fault('applications', 'prose.applications', '收到政府信息公开申请 102'),
    fault('applications', 'prose.applications', '办结 102'),
  ),
  wrong(
    'the sum of the applicants is not the whole',
    {
      issuer: '都匀市综合行政执法局',
      year: 2022,
      cells: { ...applied({ newReceived: [14, 3], granted: [14, 3] }) },
      prose: { overview: '受理依申请公开17件，其中：公民个人申请15件，企业申请4件。' },
    },
    fault('list', ['prose.list', 'prose.applications']),
  ),
] satisfies Labelled[];
