import { BASIS, OLDER_HEADINGS, SECTIONS } from '../../lib/forms';
import { headingOf } from './article';
import { grids } from './family';
import { type FigureSet, mapFigures } from './figures';
import { paragraph, table } from './markup';
import { wholePage } from './shell';

export const LOOK_ALIKES = [
  'officialFormat',
  'news',
  'paper',
  'list',
  'lawGovernment',
  'websiteReport',
  'university',
  'listedCompany',
  'quarterly',
  'budget',
  'olderReport',
  'workSummary',
] as const;
export type LookAlikeKind = (typeof LOOK_ALIKES)[number];

export interface LookAlike {
  kind: LookAlikeKind;
  html: string;
  url: string;
  expected: { kind: 'none' | 'olderAnnualReport' | 'workSummary' };
}

interface Content {
  title: string;
  column: string;
  body: string;
  site?: string;
  publishedOn?: string;
  path?: string;
}

/** Returns a whole page that resembles a report but is none, or is one of an older form, or a work summary. */
export function lookAlike(kind: LookAlikeKind): LookAlike {
  const {
    title,
    column,
    body,
    site = '云岭市人民政府',
    publishedOn = '2023-01-18',
    path = 'content',
  } = CONTENTS[kind]();
  const html = wholePage({ title, column, site, publishedOn, source: site, content: body });
  const url = `https://www.example.gov.cn/${path}/202301/t20230118_1024.html`;
  return { kind, html, url, expected: { kind: EXPECTED[kind] ?? 'none' } };
}

const EXPECTED: Partial<Record<LookAlikeKind, LookAlike['expected']['kind']>> = {
  olderReport: 'olderAnnualReport',
  workSummary: 'workSummary',
};

const prose = (...texts: string[]): string => texts.map(paragraph).join('\n');

const rows = (lines: string[][]): string =>
  `<table><tbody>${lines.map((line) => `<tr>${line.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</tbody></table>`;

/** The official form with every heading and label, but no figures. */
function blankForm(): string {
  const empty: FigureSet = {
    id: 'form',
    issuer: '',
    year: 2021,
    format: '2021',
    figures: {},
  };
  const made = grids(mapFigures(empty, () => ''));
  return SECTIONS.map(({ id }) => {
    const grid = made[id];
    const form = grid ? table(grid) : '';
    return `<p>${headingOf(empty, id)}</p>\n${form}`;
  }).join('\n');
}

const CONTENTS: Record<LookAlikeKind, () => Content> = {
  officialFormat: () => ({
    title: '国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知',
    column: '上级文件',
    publishedOn: '2021-09-29',
    body:
      prose(
        BASIS.format2021,
        '各省、自治区、直辖市人民政府办公厅，国务院各部委、各直属机构办公厅（室）：',
        '现将《中华人民共和国政府信息公开工作年度报告格式》印发给你们，请认真贯彻执行。本通知自印发之日起施行，原有格式同时停止使用。',
        '年度报告内容，要严格按照《中华人民共和国政府信息公开条例》第五十条的规定确定，不能遗漏，也不宜泛化。',
        '（一）总体情况。这一项报告本机关政府信息公开工作总体情况。',
        '附件：中华人民共和国政府信息公开工作年度报告格式',
      ) +
      blankForm() +
      prose('填报说明：本列数据的勾稽关系须逐项核对，没有的填写“0”。', '2021年9月26日'),
  }),
  news: () => ({
    title: '我市发布2022年政府信息公开工作年度报告',
    column: '政务要闻',
    path: 'xwzx/zwyw',
    body: prose(
      '本报讯（记者 王青）近日，市政府办公室在门户网站发布2022年政府信息公开工作年度报告，全面总结过去一年的公开工作。',
      '报告显示，2022年全市主动公开政府信息1.2万条，收到政府信息公开申请156件，办结149件，因政府信息公开被申请行政复议3件。',
      '据介绍，报告分为总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六个部分，市民可登录网站查阅全文。',
      '下一步，我市将继续推进阳光政务建设。（责任编辑：李平）',
    ),
  }),
  paper: () => ({
    title: '政府信息公开年度报告质量研究——基于31个省级政府年报的文本分析',
    column: '理论研究',
    site: '公共行政评论',
    path: 'journal/article',
    body: prose(
      '摘要：本文以31个省级政府2019—2021年政府信息公开工作年度报告为样本，从完整性、准确性和及时性三个维度评价年报质量。',
      '关键词：政府信息公开；年度报告；文本分析',
      '一、引言',
      '《条例》第五十条规定了年度报告的内容。国办公开办函〔2021〕30号统一了格式，要求报告总体情况、收到和处理政府信息公开申请情况等六项内容。',
      '二、研究设计',
      '样本共93份，其中申请数量在100件以下的12份，100至500件的40份，500件以上的41份。',
      '三、结论',
      '第三部分“（七）总计”与各项之和不一致的有7份，占7.5%。',
      '参考文献：[1] 某某. 政府信息公开年度报告制度研究[J]. 行政法学研究, 2020(3): 45-58.',
    ),
  }),
  list: () => ({
    title: '政府信息公开年报',
    column: '政府信息公开年报',
    path: 'zwgk/zfxxgknb',
    body: `<ul>${[2022, 2021, 2020, 2019, 2018]
      .flatMap((year) =>
        ['市人民政府', '市财政局', '市水务局', '青禾县人民政府'].map(
          (body) =>
            `<li><a href="#">${body}${year}年政府信息公开工作年度报告</a><span>${year + 1}-01-2${body.length % 9}</span></li>`,
        ),
      )
      .join('')}</ul><div class="page">共 20 条 1/1 页 首页 上一页 下一页 尾页</div>`,
  }),
  lawGovernment: () => ({
    title: '云岭市水务局2022年法治政府建设年度报告',
    column: '法治政府建设',
    body: prose(
      '根据《法治政府建设与责任落实督察工作规定》，现将我局2022年法治政府建设情况报告如下：',
      '一、2022年推进法治政府建设的主要举措和成效',
      '（一）依法全面履行政府职能。全年办理行政许可2293件，作出行政处罚1282件，实施行政强制42件。',
      '（二）全面主动公开政务信息。全年主动公开政府信息320条，收到政府信息公开申请12件，均按期答复。',
      '（三）依法化解矛盾纠纷。办理行政复议3件、行政诉讼2件。',
      '二、存在的不足和原因',
      '执法人员业务能力有待提高。',
      '三、2023年工作打算',
      '持续规范行政执法行为。',
    ),
  }),
  websiteReport: () => ({
    title: '政府网站工作年度报表（2022年度）',
    column: '政府网站年报',
    body:
      prose('填报单位：云岭市人民政府办公室') +
      rows([
        ['网站名称', '云岭市人民政府门户网站'],
        ['首页网址', 'www.example.gov.cn'],
        ['独立用户访问总量（单位：个）', '1085432'],
        ['信息发布（单位：条）', '总数', '12034'],
        ['概况类信息更新量', '56'],
        ['政务动态信息更新量', '9321'],
        ['信息公开目录信息更新量', '2657'],
        ['留言办理', '收到留言数量（单位：条）', '801'],
        ['办结留言数量', '801'],
        ['公开答复数量', '640'],
      ]) +
      prose('单位负责人：某某 审核人：某某 填报日期：2023-01-10'),
  }),
  university: () => ({
    title: '云岭大学2021—2022学年信息公开工作年度报告',
    column: '信息公开年报',
    site: '云岭大学信息公开网',
    publishedOn: '2022-10-28',
    path: 'xxgk/ndbg',
    body: prose(
      '根据《高等学校信息公开办法》（教育部令第29号）和教育部办公厅有关要求，编制本报告。统计期限为2021年9月1日至2022年8月31日。',
      '一、信息公开工作概述',
      '学校坚持以公开为常态、不公开为例外。',
      '二、主动公开情况',
      '学年内通过学校网站主动公开信息3821条。',
      '三、依申请公开和不予公开情况',
      '学年内共收到信息公开申请5件，同意公开4件，部分公开1件。',
      '四、对信息公开的评议情况',
      '五、因学校信息公开工作受到举报、复议、诉讼的情况',
      '无。',
      '六、清单所列信息公开情况的详细说明',
    ),
  }),
  listedCompany: () => ({
    title: '云岭水泥股份有限公司2022年年度报告',
    column: '定期报告',
    site: '云岭水泥',
    path: 'investor/reports',
    body:
      prose(
        '重要提示：本公司董事会、监事会及董事、监事、高级管理人员保证年度报告内容的真实、准确、完整。',
        '第一节 释义',
        '第二节 公司简介和主要财务指标',
        '第三节 管理层讨论与分析',
        '一、总体情况 报告期内公司实现营业收入24252.31万元。',
      ) +
      rows([
        ['主要会计数据', '2022年', '2021年', '本年比上年增减（%）'],
        ['营业收入（万元）', '24252.31', '21010.00', '15.43'],
        ['总计', '24252.31', '21010.00', '15.43'],
      ]),
  }),
  quarterly: () => ({
    title: '云岭市2022年第三季度政府信息公开工作情况通报',
    column: '工作通报',
    body: prose(
      '现将2022年第三季度全市政府信息公开工作情况通报如下：',
      '一、总体情况',
      '第三季度全市主动公开政府信息3021条，收到政府信息公开申请38件，办结35件。',
      '二、存在问题',
      '部分单位栏目更新不及时。',
      '三、下一步工作要求',
      '请各单位于2022年10月15日前完成整改，并着手准备2022年度政府信息公开工作年度报告。',
    ),
  }),
  budget: () => ({
    title: '云岭市水务局2022年度部门决算',
    column: '财政预决算',
    path: 'zwgk/czyjs',
    body:
      prose('第一部分 部门概况', '第二部分 2022年度部门决算表', '第三部分 2022年度部门决算情况说明') +
      rows([
        ['项目', '行次', '决算数（万元）'],
        ['一、一般公共预算财政拨款收入', '1', '1276.55'],
        ['二、政府性基金预算财政拨款收入', '2', '0.00'],
        ['八、其他收入', '8', '12.30'],
        ['总计', '31', '1288.85'],
      ]) +
      prose('六、其他重要事项的情况说明：政府采购支出总额251.00万元。', '第四部分 名词解释'),
  }),
  olderReport: () => ({
    title: '云岭市水务局2015年政府信息公开工作年度报告',
    column: '政府信息公开年报',
    publishedOn: '2016-03-12',
    path: 'zwgk/zfxxgknb',
    body:
      prose(
        '根据《中华人民共和国政府信息公开条例》（国务院令第492号）要求，编制本报告。统计期限自2015年1月1日起至2015年12月31日止。',
        `一、${OLDER_HEADINGS[0]}`,
        '2015年，我局认真做好政府信息公开工作。',
        `二、${OLDER_HEADINGS[1]}`,
        '全年主动公开政府信息206条，其中政府网站公开206条。',
        `三、${OLDER_HEADINGS[2]}`,
        '全年受理依申请公开信息4条，同意公开3条，不予公开1条。',
        `四、${OLDER_HEADINGS[3]}`,
        '未收取费用。',
        `五、${OLDER_HEADINGS[4]}`,
        '未发生行政复议、行政诉讼。',
        `六、${OLDER_HEADINGS[5]}`,
        '公开内容还不够丰富，将进一步改进。',
      ) +
      rows([
        ['指标名称', '计量单位', '2015年度', '历年累计'],
        ['主动公开文件数', '条', '206', '1210'],
        ['受理依申请公开信息总数', '条', '4', '9'],
        ['行政复议数', '件', '0', '0'],
        ['行政诉讼数', '件', '0', '0'],
      ]),
  }),
  workSummary: () => ({
    title: '云岭市水务局2022年政务公开工作总结',
    column: '工作总结',
    body: prose(
      '2022年，在市政府办公室的指导下，我局认真落实政务公开工作要点，现将工作总结如下：',
      '一、加强组织领导',
      '成立政务公开工作领导小组，明确专人负责。',
      '二、主要工作情况',
      '（一）主动公开情况。全年公开信息320条。（二）依申请公开情况。全年收到政府信息公开申请2件，均已答复。',
      '三、存在的主要问题',
      '公开形式较为单一。',
      '四、下一步工作打算',
      '继续推进决策、执行、管理、服务、结果公开。',
    ),
  }),
};
