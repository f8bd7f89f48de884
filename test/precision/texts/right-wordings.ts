import { applied, decisions, documents, reviewed } from '../cells';
import { type Labelled, right } from '../labelled';

/** Right reports whose wordings look like faults: parts and other counts beside wholes, dates, names and numbers that are no slips. */
export default [
  right('received by channel, then by outcome', {
    issuer: '嘉兴市南湖区人民政府',
    year: 2022,
    cells: {
      ...applied({ newReceived: [118, 24], granted: [70, 14], partlyGranted: [18, 2], 'unavailable.notHeld': [30, 8] }),
    },
    prose: {
      overview:
        '2022年，全区收到政府信息公开申请142件，从申请方式看，网络申请96件，信函申请31件，当面申请15件；从答复结果看，予以公开或部分公开104件，无法提供38件。',
    },
  }),
  right('a part of the body in its own sentence', {
    issuer: '桃源县人民政府',
    year: 2023,
    cells: { ...applied({ newReceived: [33, 1], granted: [30, 1], 'notProcessed.duplicate': [3] }) },
    prose: {
      overview:
        '全县共收到依申请公开34件。其中，县自然资源局办理依申请公开13件，县住房和城乡建设局办理9件，其余单位办理12件。县人民政府本级办理依申请公开4件。',
    },
  }),
  right('proposals and bills counted like applications', {
    issuer: '乐清市人民政府',
    year: 2022,
    cells: { ...applied({ newReceived: [61], granted: [61] }) },
    prose: {
      overview:
        '全年承办市人大代表建议211件、政协委员提案189件，办结率100%；受理申请公开事项61件，办结61件。公开建议提案答复件387件。',
    },
  }),
  right('platforms and accounts counted', {
    issuer: '榆中县人民政府',
    year: 2021,
    prose: {
      overview:
        '全县共有政府网站1个、政务新媒体账号47个，其中微信公众号31个、微博9个、抖音号7个。县政府门户网站全年发布信息6203条，“榆中发布”微信公众号发布1320条。关停注销僵尸账号5个。',
    },
  }),
  right('its own short name, its plate, and the county above', {
    issuer: '颍上县卫生健康委员会',
    year: 2022,
    prose: {
      overview:
        '县卫健委认真落实县委、县政府部署，全年公开信息326条。县卫健委主任任组长，各乡镇卫生院、县人民医院同步公开。颍上县卫健委官方微信发布信息211条。',
      other: '无。\n颍上县卫生健康委员会\n2023年1月19日',
    },
  }),
  right('real dates of laws and notices', {
    issuer: '临泽县市场监督管理局',
    year: 2023,
    preamble:
      '根据《中华人民共和国政府信息公开条例》（2007年4月5日公布，2019年4月3日修订）和国务院办公厅政府信息与政务公开办公室2021年9月26日印发的《中华人民共和国政府信息公开工作年度报告格式》编制本报告，数据统计期限为2023年1月1日至12月31日。',
    prose: {
      overview:
        '2022年3月1日起施行的《市场主体登记管理条例》、2021年7月15日起施行的新《行政处罚法》均已在网站公开。2024年1月5日，局党组会审议通过本年度报告。',
    },
  }),
  right('a justice bureau, its office for review and its own case', {
    issuer: '嵊州市司法局',
    year: 2023,
    cells: { ...applied({ newReceived: 4, granted: 4 }), ...reviewed({ review: [1, 0, 0, 0] }) },
    prose: {
      overview:
        '全年办理行政复议案件146件，其中涉政府信息公开类25件；办理行政应诉案件88件。收到依申请公开4件，均予以公开。',
      remedies: '2023年，我局因政府信息公开工作被申请行政复议1件，结果为维持；无行政诉讼。',
    },
  }),
  right('a justice department tells its office’s numbers only', {
    issuer: '江西省司法厅',
    year: 2022,
    prose: {
      overview:
        '省政府行政复议机构全年收到行政复议申请1023件，审结917件；全省行政诉讼一审案件4215件，负责人出庭应诉率92.3%。',
      remedies: '未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。',
    },
  }),
  right('last year’s numbers in brackets', {
    issuer: '玉环市人民政府',
    year: 2023,
    cells: {
      ...applied({
        newReceived: [204, 31],
        carriedIn: [6],
        granted: [150, 20],
        'unavailable.notHeld': [55, 11],
        carriedOut: 5,
      }),
      ...documents(8, 3, 62),
    },
    prose: {
      overview:
        '2023年全市新收政府信息公开申请235件（2022年为198件），办结236件（2022年195件），结转下年度5件。制定行政规范性文件8件（上年11件），废止3件，截至2023年底现行有效62件。',
    },
  }),
  right('growth of two numbers', {
    issuer: '海宁市教育局',
    year: 2022,
    cells: { ...applied({ newReceived: 17, granted: 17 }) },
    prose: {
      overview: '受理申请数由2021年的9件增加到17件，增幅88.9%；网站信息公开量从1003条增至1240条，增长23.6%。',
    },
  }),
  right('cumulative of a column since it was opened', {
    issuer: '安宁市人民政府',
    year: 2021,
    cells: { ...documents(4, 1, 33) },
    prose: {
      overview:
        '截至2021年12月31日，市政府网站规范性文件专栏累计公开规范性文件214件，政策解读专栏累计发布解读182篇。全年新制发行政规范性文件4件。',
    },
  }),
  right('what the towns did, told by the county', {
    issuer: '金寨县人民政府办公室',
    year: 2022,
    cells: { ...applied({ newReceived: 5, granted: 5 }) },
    prose: {
      overview:
        '指导23个乡镇编制公开目录，协助县自然资源局、县林业局研究答复依申请公开19件。县政府办公室收到依申请公开5件，全部予以公开。',
    },
  }),
  right('or means both rows, and shares of both', {
    issuer: '太仓市人民政府',
    year: 2024,
    cells: {
      ...applied({
        newReceived: [400],
        carriedIn: [12],
        granted: [120],
        partlyGranted: [88],
        'refused.internalAffairs': [16],
        'unavailable.notHeld': [144],
        'otherOutcome.else': [32],
        carriedOut: [12],
      }),
    },
    prose: {
      overview:
        '办结申请400件，其中予以公开或部分公开208件，占52%；不予公开16件，占4%；无法提供144件，占36%；其他处理32件，占8%。',
    },
  }),
  right('percentages of what was received, not of the list', {
    issuer: '南阳市卧龙区人民政府',
    year: 2022,
    cells: {
      ...applied({
        newReceived: [70, 10],
        carriedIn: 20,
        granted: [60, 10],
        partlyGranted: 10,
        'notProcessed.petition': 20,
      }),
    },
    prose: {
      overview:
        '全区新收申请80件，同比下降11.1%。全年共办理答复100件，其中予以公开70件，占办理总量的70%；部分公开10件，占10%；不予处理20件，占20%。通过网络渠道提交的占新收总量的六成以上。',
    },
  }),
  right('rounding of every kind', {
    issuer: '陕西省人民政府',
    year: 2023,
    cells: { ...applied({ newReceived: [12_340, 1_250], granted: [12_000, 1_250], 'unavailable.notHeld': 340 }) },
    prose: {
      overview:
        '全省新收政府信息公开申请1.36万件，办结近1.4万件；主动公开信息超过310万条，解读政策文件2800余篇；全省政府网站总访问量12.6亿次。',
    },
  }),
  right('a stock told before the year’s own', {
    issuer: '商洛市人民政府',
    year: 2022,
    cells: { ...documents(14, 6, 121), ...decisions({ licensing: 88_213, penalties: 14_322 }) },
    prose: {
      overview:
        '全市现行有效行政规范性文件121件，其中市政府及市政府办公室41件、各县区48件、市级部门32件。年内制定14件，废止6件。',
    },
  }),
  right('documents issued by how they are open', {
    issuer: '弥勒市人民政府办公室',
    year: 2022,
    cells: { ...documents(2, 0, 35) },
    prose: {
      overview:
        '全年以市政府和市政府办公室名义制发公文188件，其中主动公开62件，依申请公开91件，不予公开35件。出台行政规范性文件2件。',
    },
  }),
  right('licences told by window and by kind', {
    issuer: '建德市行政审批局',
    year: 2023,
    cells: { ...decisions({ licensing: 21_033, penalties: 0 }) },
    prose: {
      overview:
        '全年受理行政审批申请2.3万件，办结21905件，其中即办件18002件、承诺件3903件。公示行政许可21033件。好差评评价18万条，满意率99.98%。',
    },
  }),
  right('two lists of one sentence by a comma', {
    issuer: '旬阳市人民政府',
    year: 2022,
    prose: {
      overview:
        '全年召开新闻发布会14场，其中市级6场、部门8场，发布各类政策解读93篇，其中文字解读51篇、图片解读29篇、视频解读13篇。',
    },
  }),
  right('the list of kinds and then the list of channels', {
    issuer: '永城市人民政府',
    year: 2021,
    prose: {
      overview:
        '主动公开政府信息3560条，其中机构职能类45条、政策法规类310条、工作动态类2400条、其他805条；按渠道分，门户网站3560条、政务微博1180条、微信公众号2015条。',
    },
  }),
  right('sub-items in a list of items', {
    issuer: '宜昌市夷陵区教育局',
    year: 2022,
    prose: {
      overview:
        '全年公开信息480条，其中：招生考试信息120条（含义务教育80条、高中40条），教师招聘信息30条，财政信息90条（预决算60条），工作动态240条。',
    },
  }),
  right('a list of examples that says so', {
    issuer: '耒阳市人民政府',
    year: 2023,
    prose: {
      overview:
        '全年主动公开政府信息9025条，其中重点公开了财政预决算382条、食品药品安全261条、征地拆迁97条、重大项目148条等信息。',
    },
  }),
  right('a year of budget and a plan', {
    issuer: '西昌市财政局',
    year: 2021,
    prose: {
      overview:
        '按时公开2020年度市级决算和2021年市级预算，2022年部门预算编制已启动。2020年12月印发的《公开办法》继续施行。',
      problems: '对照2020年度第三方评估反馈的问题逐项整改。2022年，我局将做到：一是完善目录；二是加强解读。',
    },
  }),
  right('signed on the day of its site, dated in figures of Chinese', {
    issuer: '扶风县审计局',
    year: 2022,
    prose: { other: '本年度无其他需要报告的事项。\n扶风县审计局\n二〇二三年一月十六日' },
  }),
  right('a street that speaks of its district', {
    issuer: '广州市越秀区人民政府东山街道办事处',
    year: 2022,
    cells: { ...applied({ newReceived: 2, granted: 1, 'unavailable.notHeld': 1 }) },
    prose: {
      overview:
        '东山街围绕区委、区政府中心工作，在越秀区人民政府门户网站公开信息131条。全区政务公开考核中我街名列前茅。收到信息公开申请2宗，1宗予以公开，1宗本机关不掌握。',
    },
  }),
  right('a bureau that names other bureaus and its branch', {
    issuer: '开化县自然资源和规划局',
    year: 2021,
    cells: {
      ...applied({ newReceived: [41, 3], granted: [25, 3], 'unavailable.notHeld': 16 }),
      ...reviewed({ review: [2, 0, 0, 0], litigationDirect: [1, 0, 0, 0] }),
    },
    prose: {
      overview:
        '县资规局全年收到依申请公开44件，与县住建局、县农业农村局、县林业局建立会商机制。省自然资源厅、市资规局印发的文件同步转载。',
      remedies: '政府信息公开行政复议2件，均维持；行政诉讼1件，判决驳回原告诉讼请求。',
    },
  }),
  right('all disputes of the body, those of disclosure told apart', {
    issuer: '莱州市公安局',
    year: 2022,
    cells: { ...reviewed({ review: [3, 0, 1, 0], litigationAfterReview: [2, 0, 0, 0] }) },
    prose: {
      remedies:
        '全年被申请行政复议37件，其中因政府信息公开引起的4件；被提起行政诉讼19件，其中因政府信息公开引起的2件，法院均判决维持。',
    },
  }),
  right('none of several things at once', {
    issuer: '白水县文化和旅游局',
    year: 2022,
    prose: {
      overview:
        '2022年度，我局未收到公民、法人和其他组织的政府信息公开申请，没有不予公开政府信息的情况，无收费减免情况。受理旅游投诉64起，办结64起。',
      remedies: '无因政府信息公开引发的行政复议、行政诉讼及举报投诉。',
    },
  }),
  right('carried in is dealt with, nothing new', {
    issuer: '含山县民政局',
    year: 2022,
    cells: { ...applied({ carriedIn: 1, newReceived: 0, granted: 1 }) },
    prose: { overview: '本年度未收到新的政府信息公开申请，2021年结转的1件申请已依法答复并予以公开。' },
  }),
  right('the number of a notice of the platform, and another number without its title', {
    issuer: '尉氏县人民政府',
    year: 2022,
    preamble: '本报告依据《条例》和国办公开办函〔2021〕30号文件编制。',
    prose: {
      overview:
        '按照国办公开办函〔2019〕61号要求规范公开平台，落实《国务院办公厅关于印发2022年政务公开工作要点的通知》（国办发〔2022〕8号）、国办公开办函〔2022〕26号文件精神。',
    },
  }),
  right('answers within the time and beyond it', {
    issuer: '凤城市住房和城乡建设局',
    year: 2023,
    cells: {
      ...applied({
        newReceived: [54, 2],
        carriedIn: 3,
        granted: [35, 2],
        'unavailable.notHeld': 15,
        'otherOutcome.notCorrected': 4,
        carriedOut: 3,
      }),
    },
    prose: {
      overview:
        '全年办理政府信息公开申请59件，其中20个工作日内答复48件，延期答复8件，转入下年3件。补正告知7件，收到第三方意见5份，电话沟通40余次。',
    },
  }),
  right('visits, fans, reads and trainings', {
    issuer: '遂昌县人民政府',
    year: 2022,
    prose: {
      overview:
        '“遂昌发布”粉丝5.2万人，推送1260期3780条，总阅读量612万次；网站独立用户访问量38万个，页面浏览量201万次；办理网民留言1145条，平均办理时间4天，公开答复1145条。组织培训3次，参训180人次。',
    },
  }),
  right('one site told by year and by month', {
    issuer: '通城县人民政府',
    year: 2023,
    prose: {
      overview:
        '县政府门户网站全年发布信息10210条，较2022年门户网站发布的9870条有所增加；12月单月门户网站发布1103条。县教育局网站发布信息880条。',
    },
  }),
] satisfies Labelled[];
