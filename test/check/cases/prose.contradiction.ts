import type { Case } from '../cases';

const overview = (text: string) => ({ prose: { overview: text } });

export default [
  {
    name: 'applications balance as the prose tells them',
    page: overview('受理政府信息公开申请10件，上年结转政府信息公开申请2件，办结11件，转下年度办理1件。'),
    expected: 'passed',
  },
  {
    name: '10 + 0 ≠ 0 + 0',
    page: overview('受理政府信息公开申请10件，上年结转政府信息公开申请0件，办结0件，转下年度办理0件。'),
    expected: 'failed',
    says: 'failed.balance',
    message: '10 + 0 ≠ 0 + 0',
  },
  {
    name: 'what was received anew holds nothing that was carried in',
    page: overview('新收政府信息公开申请66件，上年结转4件，办结60件，结转下年度继续办理6件。'),
    expected: 'failed',
    says: 'failed.balance',
    message: '66 + 4 ≠ 60 + 6',
  },
  {
    name: 'what was received may hold it',
    page: overview('受理政府信息公开申请66件，上年结转4件，办结60件，结转下年度继续办理6件。'),
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'one channel, two numbers',
    page: overview('全年通过门户网站公开754条。\n2023年门户网站公开信息1014条。'),
    expected: 'incomplete',
    severity: 'warning',
    message: '1014条',
  },
  {
    name: 'the same site by another name',
    page: overview(
      '通过政府网站公开政府信息754条，通过政务新媒体公开政府信息2808条。其中，微信公众号1205条、微博589条、门户网站1014条。',
    ),
    expected: 'incomplete',
    message: '754条',
  },
  {
    name: 'one channel, the same number twice',
    page: overview('通过政府网站公开政府信息754条。\n通过政府网站公开信息754条。'),
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'two sites of two bodies',
    page: overview('通过市政府网站公开信息2100条，通过县政府门户网站发布政府信息5469条。'),
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'one kind of information on the site',
    page: overview('通过政府网站公开政府信息754条。\n政府网站发布工作动态120条。'),
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'the channels of one kind of information',
    page: overview('通过门户网站公开信息754条。\n发布政策解读50条，其中门户网站30条，微信公众号20条。'),
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: "last year's number of the same site",
    page: overview('2023年，通过政府网站公开信息754条，2022年通过政府网站公开信息600条。'),
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'what was received holds what was carried in',
    page: overview('收到政府信息公开申请12件，其中上年结转2件，办结11件，结转下年度1件。'),
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'a side that is not told',
    page: overview('收到政府信息公开申请12件，办结10件。'),
    expected: 'notApplicable',
    legitimate: true,
  },
] satisfies Case[];
