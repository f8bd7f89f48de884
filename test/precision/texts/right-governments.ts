import { applied, decisions, documents, reviewed } from '../cells';
import { type Labelled, right } from '../labelled';

const APPLIED = '（一）收到和处理申请';

/** Right reports of governments: shares of departments, cumulative counts, last year's, several lists a sentence. */
export default [
  right('a county: new, carried in, and dealt with in one breath', {
    issuer: '沭阳县人民政府',
    year: 2021,
    cells: {
      ...applied({
        newReceived: [700, 13],
        carriedIn: 36,
        granted: [420, 10],
        partlyGranted: 80,
        'unavailable.notHeld': [201, 3],
        carriedOut: 35,
      }),
    },
    prose: {
      overview:
        '2021年，全县共收到政府信息公开申请749件（含上年结转36件），办结714件，结转下年度继续办理35件。其中，予以公开430件，部分公开80件，无法提供204件。',
    },
  }),
  right('the office and the departments', {
    issuer: '洪泽县人民政府',
    year: 2022,
    cells: { ...applied({ newReceived: [90, 5], granted: [70, 5], 'notProcessed.petition': 20 }) },
    prose: {
      overview: '全县各级行政机关共受理申请95件，其中县政府本级17件，县政府部门61件，各镇（街道）17件。',
    },
  }),
  right('an office that tells only its own share', {
    issuer: '淮安市洪泽区人民政府办公室',
    year: 2023,
    cells: { ...applied({ newReceived: 95, granted: 95 }) },
    prose: { overview: '2023年，区政府办公室收到申请17件，均已按期答复。全区共收到依申请公开95件。' },
  }),
  right('last year beside this year', {
    issuer: '宿迁市人民政府',
    year: 2023,
    cells: {
      ...applied({ newReceived: [600, 20], carriedIn: 10, granted: [500, 20], partlyGranted: 100, carriedOut: 10 }),
      ...reviewed({ review: [100, 20, 10, 4], litigationAfterReview: [50, 2, 3, 2] }),
    },
    prose: {
      overview:
        '2023年，全市新收政府信息公开申请620件，较2022年的541件增长14.6%，上年结转10件，办结620件，结转下年度10件。2022年全市公开政府信息21万条。',
      remedies:
        '2023年，全市发生政府信息公开行政复议134件，其中维持100件，纠正20件，其他结果10件，尚未审结4件；行政诉讼57件，较上年减少3件。',
    },
  }),
  right('cumulative since the Regulation', {
    issuer: '巴中市人民政府',
    year: 2022,
    cells: { ...applied({ newReceived: 48, granted: 48 }) },
    prose: {
      overview:
        '自2008年《条例》施行以来，全市累计主动公开政府信息128.6万条，累计受理依申请公开3215件。2022年，受理申请48件，按时办结率100%。',
    },
  }),
  right('two lists parted by a semicolon', {
    issuer: '江苏省人民政府',
    year: 2022,
    cells: {
      ...reviewed({ review: [72, 64, 178, 37], litigationDirect: [20, 1, 5, 4], litigationAfterReview: [10, 2, 3, 1] }),
    },
    prose: {
      remedies:
        '2022年，因政府信息公开被申请行政复议351件，其中维持72件、纠正64件、其他结果178件、尚未审结37件；被提起行政诉讼46件，其中未经复议直接起诉30件、复议后起诉16件。',
    },
  }),
  right('channels that overlap', {
    issuer: '义乌市人民政府',
    year: 2021,
    prose: {
      overview:
        '全年主动公开政府信息8450条，其中通过门户网站公开8450条，政务微信推送2310条，微博发布1987条，同一信息在多个平台同步发布。新闻发布会召开32场次，回应热点56件。',
    },
  }),
  right('channels that overlap a little and do not say so', {
    issuer: '桐庐县人民政府',
    year: 2022,
    prose: {
      overview: '全年通过各类渠道发布信息5000条，其中政府网站4200条，微信公众号900条，政务微博500条。',
    },
  }),
  right('channels, most of them the same things', {
    issuer: '安吉县人民政府',
    year: 2023,
    prose: {
      overview:
        '2023年共公开信息1200条，其中门户网站发布700条、公众号推送350条、公开栏张贴200条、便民服务大厅查阅点150条。',
    },
  }),
  right('kinds that leave out some', {
    issuer: '德清县人民政府',
    year: 2022,
    prose: { overview: '全年在门户网站公开政府信息2000条，其中政策文件类860条，财政资金类540条，重大项目类450条。' },
  }),
  right('percentages with other wholes', {
    issuer: '佛山市人民政府',
    year: 2023,
    cells: {
      ...applied({
        newReceived: [900, 100],
        granted: [300, 60],
        partlyGranted: [100],
        'unavailable.notHeld': [400, 40],
        'notProcessed.petition': [100],
      }),
    },
    prose: {
      overview:
        '全市收到申请1000件，其中自然人申请900件，占90%；法人或其他组织申请100件，占10%。予以公开及部分公开460件，占46%；无法提供440件，占44%；不予处理100件，占10%。网上申请占比78.5%，同比提高3.2个百分点，满意度98.6%。',
    },
  }),
  right('rounded shares that do not make a hundred', {
    issuer: '湛江市人民政府',
    year: 2022,
    prose: {
      overview: '公开政府信息3000条，其中动态类1000条，占33.3%；政策类1000条，占33.3%；公告类1000条，占33.3%。',
    },
  }),
  right('numbers in ten thousands', {
    issuer: '山东省人民政府',
    year: 2022,
    cells: {
      ...applied({ newReceived: [40000, 3021], carriedIn: [1000], granted: [39000, 3021], carriedOut: [2000] }),
    },
    prose: { overview: '全省各级行政机关新收政府信息公开申请4.3万件，办结4.2万余件，主动公开信息约512万条。' },
  }),
  right('all zeros in words', {
    issuer: '卓尼县人民政府',
    year: 2021,
    prose: {
      overview: '2021年度我县未收到政府信息公开申请，无结转下年度办理的申请。',
      remedies: '2021年，我县未发生因政府信息公开引起的行政复议和行政诉讼。',
      other: '2021年度未收取信息处理费，无其他需要报告的事项。',
    },
  }),
  right('six parts named by the preamble', {
    issuer: '莆田市人民政府',
    year: 2023,
    preamble:
      '本报告根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）要求编制，由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。统计期限自2023年1月1日起至2023年12月31日止。',
  }),
  right('dates of the law and of plans', {
    issuer: '喀什地区行政公署',
    year: 2022,
    prose: {
      overview:
        '认真贯彻2019年5月15日起施行的《条例》，落实《法治政府建设实施纲要（2021—2025年）》和国务院办公厅2022年政务公开工作要点，推进“十四五”期间（2021年至2025年）公开工作。2021年12月底前完成专栏建设，2022年制定规范。',
    },
  }),
  right('reports of others collected', {
    issuer: '雅安市人民政府',
    year: 2023,
    prose: {
      overview:
        '督促各县（区）和市级部门于2024年1月31日前发布2023年度政府信息公开工作年度报告，汇总编制《雅安市人民政府2023年政府信息公开工作年度报告》。',
      other: '各县（区）人民政府、市级各部门年度报告可在专栏查阅。',
    },
  }),
  right('documents made, repealed, in force', {
    issuer: '广元市人民政府',
    year: 2022,
    cells: {
      ...documents(12, 5, 107),
      ...decisions({ licensing: 145_302, penalties: 8_821, coercion: 640, fees: '2301.55' }),
    },
    prose: {
      overview: '全年制发行政规范性文件12件，废止5件，现行有效107件。发布政策解读36篇，其中图解20篇、文字解读16篇。',
      proactive: '办理行政许可145302件，作出行政处罚决定8821件。',
    },
  }),
  right('a sub-heading and items counted for others', {
    issuer: '成安县人民政府',
    year: 2021,
    cells: { ...applied({ newReceived: [7, 2], granted: [6, 2], 'otherOutcome.else': 1 }) },
    prose: {
      overview: `${APPLIED}。全年共收到申请9件，其中自然人7件，商业企业2件；当面申请1件，信函申请3件，网络申请5件，均按期答复。\n（二）建议提案。办理人大代表建议86件、政协提案72件，答复率100%，全部公开。`,
    },
  }),
  right('quarters and halves', {
    issuer: '昌吉市人民政府',
    year: 2023,
    cells: { ...applied({ newReceived: 26, granted: 26 }) },
    prose: {
      overview: '上半年受理申请11件，下半年受理申请15件，全年共受理26件。第四季度网站抽查发现问题3个，已整改3个。',
    },
  }),
  right('questions of the leaders’ mailbox', {
    issuer: '克拉玛依市人民政府',
    year: 2022,
    prose: {
      overview:
        '12345热线受理诉求15302件，办结15120件，办结率98.8%；“市长信箱”收到来信1036封，回复1036封。政府信息公开申请方面，本年度未收到。',
    },
  }),
  right('named with its province before', {
    issuer: '湖南省醴陵市人民政府',
    year: 2022,
    prose: {
      overview: '醴陵市认真落实《湖南省政务公开工作要点》，湖南省人民政府办公厅组织的评估中位列株洲市第二。',
      other: '无。\n醴陵市人民政府\n2023年1月18日',
    },
  }),
] satisfies Labelled[];
