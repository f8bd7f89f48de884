import type { Case } from '../cases';

const made = (text: string) => ({ preamble: `本报告${text}。` });
const FIVE =
  '总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、其他需要报告的事项';
const SIX =
  '总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项';

export default [
  { name: 'six announced, six named', page: made(`由${SIX}六个部分组成`), expected: 'passed' },
  {
    name: 'six announced, five named',
    page: made(`由${FIVE}六个部分组成`),
    expected: 'failed',
    severity: 'notice',
    message: '5 个',
  },
  { name: 'five of six, and 等', page: made(`由${FIVE}等六部分组成`), expected: 'failed' },
  { name: 'five announced, six named', page: made(`包括${SIX}共5个部分内容`), expected: 'failed', message: '6 个' },
  {
    name: 'a mark within a name',
    page: made(`由${SIX.replace('政府信息公开行政复议、', '因政府信息公开被申请行政复议情况、提起')}七个部分组成`),
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'joined by 和',
    page: made(`由${SIX.replace('、其他', '和其他')}六部分组成`),
    expected: 'passed',
    legitimate: true,
  },
  { name: 'not announced', page: made('根据《条例》编制'), expected: 'notApplicable', legitimate: true },
  {
    name: 'work in three parts is no report in three parts',
    page: { prose: { overview: '我局从组织领导、制度建设、平台建设三个方面推进工作。' } },
    expected: 'notApplicable',
    legitimate: true,
  },
] satisfies Case[];
