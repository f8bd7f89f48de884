import { applied, decisions, documents, reviewed } from '../cells';
import { type Labelled, right } from '../labelled';

/** Right reports of departments, offices and townships: short names, two plates, another's figures, other trades. */
export default [
  right('a bureau of justice with the reviews of its trade', {
    issuer: '蒲江县司法局',
    year: 2022,
    prose: {
      overview: '全年收到行政复议申请62件，受理58件，审结51件，其中维持30件，撤销6件，终止15件。',
      remedies: '2022年，我局未因政府信息公开被申请行政复议或提起行政诉讼。',
    },
  }),
  right('two plates', {
    issuer: '隆昌市发展和改革局（隆昌市粮食和物资储备局）',
    year: 2021,
    prose: {
      overview:
        '隆昌市发展和改革局（隆昌市粮食和物资储备局）2021年主动公开信息86条。市发改局领导班子专题研究公开工作。',
    },
  }),
  right('its own short name behind words', {
    issuer: '平凉市商务局',
    year: 2021,
    prose: { overview: '2021年公开信息132条，其中市商务局网站102条，平凉日报30条。目前市商务局设公开专栏6个。' },
  }),
  right('vertical body and its superior', {
    issuer: '国家税务总局安福县税务局',
    year: 2022,
    cells: { ...decisions({ licensing: 311, penalties: 1102 }) },
    prose: {
      overview:
        '按照国家税务总局江西省税务局、国家税务总局吉安市税务局工作部署，国家税务总局安福县税务局通过税务网站公开信息65条。全年办理行政处罚1102件。',
      other: '无。\n国家税务总局安福县税务局\n2023年1月16日',
    },
  }),
  right('a township that names its county', {
    issuer: '青神县西龙镇人民政府',
    year: 2023,
    prose: {
      overview:
        '在县委、县政府坚强领导下，西龙镇按照青神县人民政府办公室要求公开信息212条。县政府网站本镇专栏发布170条，村务公开栏张贴42期。全县公开工作培训会上作交流发言。',
    },
  }),
  right('a sub-district without applications', {
    issuer: '北京市西城区人民政府广安门内街道办事处',
    year: 2022,
    prose: {
      overview:
        '2022年，街道主动公开政府信息145条，全文电子化率达100%。公开形式中，网站公开145条，公示栏及其他形式60条。',
      remedies: '本年度行政复议、行政诉讼均为0件。',
    },
  }),
  right('education: enrolments and schools', {
    issuer: '冠县教育和体育局',
    year: 2021,
    cells: { ...applied({ newReceived: 2, granted: 1, 'unavailable.notHeld': 1 }) },
    prose: {
      overview:
        '全年公开招生信息120条，涉及学校96所。收到申请2件，1件予以公开，1件不掌握，依法告知。2020年收到申请5件。',
    },
  }),
  right('human resources: recruits and training', {
    issuer: '安徽省人力资源和社会保障厅',
    year: 2022,
    cells: {
      ...applied({
        newReceived: [80, 3],
        carriedIn: [2],
        granted: [50, 2],
        partlyGranted: [12],
        'notProcessed.duplicate': [8],
        'unavailable.notHeld': [10, 1],
        carriedOut: [2],
      }),
    },
    prose: {
      overview:
        '共处理政府信息公开申请85件（含上年结转2件），按时答复83件，结转2件。举办培训班3期，培训人员260人次。举行新闻发布会5场，其中2场由主要负责人出席。',
    },
  }),
  right('planning: applications by channel', {
    issuer: '济南市自然资源和规划局',
    year: 2023,
    cells: {
      ...applied({ newReceived: [326], granted: [200], partlyGranted: [26], 'unavailable.notHeld': [100] }),
      ...reviewed({ review: [5, 1, 2, 0], litigationAfterReview: [3, 0, 0, 1] }),
    },
    prose: {
      overview: '2023年，市局收到申请71件，各分局收到申请255件。申请渠道：网络申请198件，信函申请120件，当面申请8件。',
      remedies: '行政复议8件，行政诉讼4件。',
    },
  }),
  right('traffic police: licences beyond the table', {
    issuer: '平潭县公安局',
    year: 2021,
    cells: { ...decisions({ licensing: 5402, penalties: 30_122, coercion: 411 }) },
    prose: { overview: '办理出入境证件1.2万件，办理户籍业务8651件，发布警情通报48期。' },
  }),
  right('words of 2019', {
    issuer: '龙岩市统计局',
    year: 2019,
    preamble:
      '根据《中华人民共和国政府信息公开条例》（2019年修订）和《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）编制本报告。',
    prose: {
      overview:
        '2019年5月15日，新修订的《条例》施行，我局修订公开指南。全年公开统计信息311条，其中统计数据类168条、统计分析类96条、其他类47条。',
    },
  }),
  right('words of 2020', {
    issuer: '黔东南州林业局',
    year: 2020,
    preamble: '统计期限为2020年1月1日至12月31日。',
    prose: {
      overview:
        '2020年，州林业局共主动公开信息1028条，同比增长12%，其中政策法规20余条、林业动态约800条。疫情期间（1月至4月）发布防控信息46条。',
      problems: '一是主动性不够；二是形式单一。2021年，将加强培训，力争公开信息1200条。',
    },
  }),
  right('signed in the year after', {
    issuer: '西宁市城东区审计局',
    year: 2022,
    prose: {
      overview: '2022年审计项目25个，公开审计结果公告18篇。',
      other:
        '一、收费情况：无。\n二、需要说明的事项：本报告所列数据统计期限为2022年1月1日至12月31日。\n西宁市城东区审计局\n2023年1月12日',
    },
  }),
  right('documents of earlier years cited', {
    issuer: '辽阳市财政局',
    year: 2023,
    prose: {
      overview:
        '按照《国务院办公厅关于印发2023年政务公开工作要点的通知》和财政部2016年印发的《地方预决算公开操作规程》，公开2022年度部门决算、2023年部门预算。公开地方政府债务2022年余额情况表。',
    },
  }),
  right('with what was dealt with for others', {
    issuer: '宁夏回族自治区商务厅',
    year: 2021,
    cells: { ...documents(3, 0, 22), ...applied({ newReceived: [3, 1], granted: [2, 1], 'otherOutcome.else': [1] }) },
    prose: { overview: '协助自治区政府办公厅办理申请6件。本厅收到申请4件，办结4件。制定规范性文件3件，现行有效22件。' },
  }),
  right('examples among a whole', {
    issuer: '东阿县农业农村局',
    year: 2022,
    prose: {
      overview:
        '通过县政府网站公开信息530条，其中重点领域信息88条（惠农补贴35条，农产品质量安全53条），政策解读12条，回应关切6条。',
    },
  }),
  right('a table of notes', {
    issuer: '贵阳市南明区卫生健康局',
    year: 2022,
    cells: { ...documents(1, 0, 4), ...decisions({ licensing: '422', penalties: '65', fees: '0' }) },
    prose: { proactive: '注：行政许可含公共场所卫生许可、医疗机构执业登记，按决定书份数统计。' },
  }),
  right('or means both rows', {
    issuer: '锦州市住房和城乡建设局',
    year: 2021,
    cells: {
      ...applied({
        newReceived: [60],
        granted: [38],
        partlyGranted: [9],
        'refused.enforcementFile': [3],
        'unavailable.notHeld': [10],
      }),
    },
    prose: { overview: '收到申请60件，予以公开或部分公开47件，不予公开3件，无法提供10件。' },
  }),
  right('litigation against others and its own', {
    issuer: '海城市综合行政执法局',
    year: 2022,
    cells: { ...reviewed({ review: [2, 0, 0, 0], litigationDirect: [1, 0, 0, 0] }) },
    prose: {
      overview: '全年应诉行政诉讼案件26件，办理行政复议答复12件。',
      remedies: '其中因政府信息公开被申请行政复议2件，均维持；行政诉讼1件，为未经复议直接起诉。',
    },
  }),
  right('several years told for comparison', {
    issuer: '江门市生态环境局',
    year: 2023,
    cells: { ...applied({ newReceived: [31], granted: [31] }) },
    prose: { overview: '近三年受理申请分别为2021年42件、2022年37件、2023年31件，呈下降趋势。' },
  }),
  right('a bracket inside a list', {
    issuer: '南丹县水利局',
    year: 2021,
    prose: { overview: '主动公开信息133条，其中机构职能3条、政策法规9条、通知公告65条（公告公示3条）、工作动态56条。' },
  }),
  right('with a remark of direct suits before the Act', {
    issuer: '梧州市住房和城乡建设局',
    year: 2022,
    cells: { ...reviewed({ litigationDirect: [1, 0, 0, 1] }) },
    prose: {
      remedies: '2022年，因政府信息公开引起的行政诉讼2件，均为未经复议直接起诉，其中1件结果维持，1件尚未审结。',
    },
  }),
  right('media and visits', {
    issuer: '汶川县文化体育和旅游局',
    year: 2023,
    prose: {
      overview:
        '“汶川文旅”公众号发布1200条，阅读量达56万次，粉丝8.6万人；抖音发布短视频320条，播放量1100万次；网站发布240条。',
    },
  }),
  right('two years of rules in the section on problems', {
    issuer: '镇原县民政局',
    year: 2021,
    prose: {
      problems:
        '2020年报告中提出的3个问题已整改2个，1个持续推进。2022年重点做好三个方面：一是加强学习；二是丰富内容；三是强化监督。',
    },
  }),
  right('partial whole with rest told later', {
    issuer: '都江堰市交通运输局',
    year: 2022,
    prose: {
      overview:
        '全年公开信息460条。其中，网站公开310条，占67.4%；微信公众号公开150条，占32.6%。回应网民留言88条，按时回复率100%。',
    },
  }),
  right('applications that were withdrawn', {
    issuer: '吴江市行政审批局',
    year: 2023,
    cells: {
      ...applied({ newReceived: [9, 1], granted: [4, 1], 'notProcessed.petition': [2], 'otherOutcome.else': [3] }),
      ...decisions({ licensing: 12_034 }),
    },
    prose: { overview: '收到申请10件，其中3件申请人主动撤回，其余7件中，5件予以公开，2件属于信访事项不予处理。' },
  }),
  right('meetings and boards', {
    issuer: '旌德县应急管理局',
    year: 2021,
    prose: {
      overview:
        '召开局党委会24次、局务会12次，研究公开工作4次；发布安全生产信息共96条：检查情况40条、处罚信息36条、预警信息20条。',
    },
  }),
] satisfies Labelled[];
