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
] satisfies Case[];
