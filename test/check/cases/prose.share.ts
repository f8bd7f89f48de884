import type { Case } from '../cases';

const overview = (text: string) => ({ prose: { overview: text } });

export default [
  {
    name: 'as rounded as they are printed',
    page: overview('发布信息1286条，其中工作动态900条，占70%；政策文件286条，占22.2%；财政信息100条，占7.8%。'),
    expected: 'passed',
  },
  {
    name: '900 of 1286 is 70%, not 90%',
    page: overview('发布信息1286条，其中工作动态900条，占90%；政策文件286条，占22.2%；财政信息100条，占7.8%。'),
    expected: 'failed',
    severity: 'warning',
    message: '70%',
  },
  {
    name: 'the other shares agree on the whole, and one does not',
    page: overview(
      '答复政府信息公开申请805件。予以公开及部分公开258件，占33.9%；不予公开35件，占4.34%；无法提供265件，占32.9%；不予处理158件，占19.6%。',
    ),
    expected: 'failed',
    message: '805',
  },
  {
    name: 'cut off instead of rounded',
    page: overview('发布信息805条，其中动态35条，占4.34%；公告770条，占95.65%。'),
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'one digit given away so that all make a hundred',
    page: overview('发布信息300条，其中动态100条，占33.3%；公告100条，占33.3%；解读100条，占33.4%。'),
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'a share of something that is not told',
    page: overview('抽查政务网站12个，占总数的40%。予以公开258件，占33.9%。'),
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'a list that is open does not say of what its shares are',
    page: overview('发布信息1000条，其中动态300条，占60%，公告150条，占30%。'),
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'more than is told exactly',
    page: overview('发布信息100条，其中动态60余条，占65%；公告30余条，占35%。'),
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'growth by the count of the year before',
    page: overview(
      '收到政府信息公开申请50件，较上年的40件增长25%。发布信息90条，比2022年的120条减少30条，下降25%。接受咨询66人次，与上年同期（60人次）相比上升10.0%。',
    ),
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'from 40 to 50 is 25%, not 15%',
    page: overview('收到政府信息公开申请50件，较上年的40件增长15%。'),
    expected: 'failed',
    says: 'failed.growth',
    severity: 'warning',
    message: '由 40 到 50 计算为 25%',
  },
  {
    name: 'from 120 to 90 is no growth',
    page: overview('发布信息90条，与2022年的120条相比，增长25%。'),
    expected: 'failed',
    says: 'failed.growth',
    message: '计算为 -25%',
  },
  {
    name: 'growth by a difference, of which the words may leave open from what',
    page: overview('收到政府信息公开申请138件，比2022年增加18件，增长25%。'),
    expected: 'incomplete',
    says: 'incomplete.growth',
    message: '由 120 到 138 计算为 15%',
  },
  {
    name: 'growth by a difference, as rounded as it is printed',
    page: overview('收到政府信息公开申请47件，较上年增加9件，增幅23.7%；答复46件，比上年减少4件，降幅为8%。'),
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'what has grown is told earlier in the sentence',
    page: overview('收到政府信息公开申请50件，其中网上45件，较上年的40件增长25%。'),
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'which of two counts has grown is not said, and neither comes out',
    page: overview('收到政府信息公开申请50件，办结48件，较上年的40件增长60%。'),
    expected: 'incomplete',
    says: 'incomplete.growth',
  },
  {
    name: 'growth of nothing, by about so much, in points, or of what is told roughly',
    page: overview(
      '收到申请5件，较上年的0件增长100%。发布信息90条，较上年的80条增长12%左右。发布公文2万件，较上年的1万件增长50%。答复60余件，较上年的30件增长50%。',
    ),
    expected: 'notApplicable',
    legitimate: true,
  },
] satisfies Case[];
