import type { Case } from '../cases';

export default [
  {
    name: 'applications by channel, more than there are, without a word that opens a list',
    page: { prose: { overview: '共收到申请66件，当面申请11件，信函申请23件，网络申请35件。' } },
    expected: 'incomplete',
    message: '69',
  },
  {
    name: 'organisations by their kinds, within what is told of all of them',
    page: {
      prose: {
        overview:
          '共收到申请310件，申请人为自然人的291件，法人或其他组织19件（其中商业企业14件、法律服务机构3件、其他2件）。',
      },
    },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'applications by applicant, more than there are, in sentences of their own',
    page: { prose: { overview: '共收到申请20件。自然人申请18件。商业企业申请5件。' } },
    expected: 'incomplete',
    message: '23',
  },
  {
    name: 'applications by channel, of last year',
    page: { prose: { overview: '共收到申请20件。2022年网络申请18件、信函申请5件。' } },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'one channel told twice',
    page: { prose: { overview: '共收到申请20件。网络申请15件，网络申请15件均已答复。' } },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'two wholes, of which none is surely that of the channels',
    page: { prose: { overview: '受理申请20件，收到申请21件。网络申请18件、信函申请5件。' } },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'applications by channel, about so many',
    page: { prose: { overview: '共收到申请20件。网络申请约18件、信函申请5件。' } },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'applications by channel, just as many',
    page: { prose: { overview: '共收到申请66件，当面申请11件，信函申请20件，网络申请35件。' } },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'the parts make the whole',
    page: {
      prose: { overview: '公布政府信息521条，其中：机构信息350条，政策文件19条，财政信息24条，其他信息128条。' },
    },
    expected: 'passed',
  },
  {
    name: '2602 in all, 2603 in parts',
    page: {
      prose: {
        overview: '公布政府信息2602条(其中机构职能类信息82条，规划计划类信息21条，其他应主动公开政府信息2500条)。',
      },
    },
    expected: 'failed',
    message: '2603',
  },
  {
    name: 'outcomes in prose make 716, the whole says 805',
    page: {
      prose: {
        overview:
          '答复政府信息公开申请805件；予以公开及部分公开258件；不予公开35件；无法提供265件；不予处理158件；其他处理0件。',
      },
      tables: { applications: null },
    },
    expected: 'failed',
    message: '716',
  },
  {
    name: '117 received, 171 handled, 100%',
    page: { prose: { overview: '今年我局共受理审批事项117件，办结171件，办结率100%。' } },
    expected: 'failed',
    says: 'failed.rate',
  },
  {
    name: 'nearly the whole, without 其他',
    page: { prose: { overview: '公布信息100条，其中动态信息50条，政策信息30条，公告信息15条。' } },
    expected: 'incomplete',
  },
  {
    name: 'three kinds, and perhaps others',
    page: { prose: { overview: '公布信息2000条，其中政策文件类860条，财政资金类540条，重大项目类450条。' } },
    expected: 'incomplete',
  },
  {
    name: 'three channels that publish much the same',
    page: { prose: { overview: '公布信息5000条，其中政府网站4200条，微信公众号900条，政务微博500条。' } },
    expected: 'incomplete',
  },
  {
    name: 'channels and their rest, beyond what overlaps by a little',
    page: { prose: { overview: '公布信息500条，其中政府网站400条，微信公众号300条，其他渠道200条。' } },
    expected: 'incomplete',
  },
  {
    name: 'channels whose shares make all',
    page: { prose: { overview: '公布信息500条，其中政府网站400条，占80%；微信公众号120条，占20%。' } },
    expected: 'failed',
  },
  {
    name: 'two parts that may overlap',
    page: { prose: { overview: '公布信息100条，其中网站公布90条，微信公布20条。' } },
    expected: 'incomplete',
  },
  {
    name: '2487 = 561 + 740 + 665 + 521',
    page: { prose: { overview: '发布信息2487条（其中要闻561条，动态740条，公告665条，政策521条）。' } },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'parts beyond the whole, some of which may be told twice',
    page: { prose: { overview: '召开座谈会12场，其中局办8场、乡镇10场、部门联合举办2场。' } },
    expected: 'incomplete',
  },
  {
    name: 'how much more is no part',
    page: { prose: { overview: '新收来信60件、办结2件，比去年分别增加12件、11件、1件。' } },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'examples are not all',
    page: { prose: { overview: '公布信息100条，其中政策解读3条，访谈2条。' } },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'received and handled are two counts',
    page: { prose: { overview: '收到来信20件，其中办结20件，上年结转2件。' } },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'handled with what was carried in',
    page: { prose: { overview: '受理申请10件，加上年结转2件，办结12件，办结率100%。' } },
    expected: 'notApplicable',
    legitimate: true,
  },
] satisfies Case[];
