/** What kind of page it is and why, in Simplified Chinese; other languages have the same shape. */
export const DETECTION_ZH_CN = {
  perhaps: '可能是年度报告：有{for}，但{against}。尚未核查。',
  perhapsAudited: '可能是年度报告：有{for}，但{against}。已按年度报告核查，请先核实。',
  none: '未识别为年度报告：{against}。',
  noneBut: '未识别为年度报告：虽有{for}，但{against}。',
  workSummary: '这是工作总结，不是年度报告，未核查。',
  /** Evidence for a report, worded as something that a page has. */
  for: {
    title: '年度报告的标题',
    sections: '统一格式的部分标题',
    sectionsInOrder: '统一格式的部分标题',
    statutoryHeadings: '统一格式的部分标题',
    tables: '统计表',
    form: '统计表的项目名称',
    olderHeadings: '早年年度报告的部分标题',
    announcement: '公布年度报告的说明',
    period: '统计期限',
    subHeads: '年度报告的小标题',
    ownDeeds: '本机关公开工作的记述',
    basis: '编制依据',
    column: '年度报告栏目的网址',
    givenAsFile: '报告全文的附件或图片',
  } as Record<string, string>,
  /** Evidence against a report, worded as a clause. */
  against: {
    noContent: '没有年度报告的内容',
    anotherDocument: '标题是另一种文件',
    'title:summary': '标题自称工作总结',
    titleOfAnother: '标题是通知、办法、解读一类的文件',
    otherSubject: '标题说的是其他事项',
    anotherMatter: '正文说的主要是其他事项',
    partOfYear: '标题所说不是全年',
    schoolYear: '是学校的报告，或按学年编写',
    notAnAuthority: '发布者是学校、医院或企业',
    addressed: '开头有收文单位',
    orders: '内容是布置工作',
    hearsay: '内容像新闻报道',
    explanation: '内容像是解读',
    summary: '自称工作总结',
    guide: '内容是公开指南',
    paper: '内容像是论文',
    specimen: '内容像是范文或模板',
    articles: '内容是逐条的条文',
    list: '页面是多份报告的列表',
  } as Record<string, string>,
  /** For when there is no evidence against a report: what the page lacks, the strongest evidence first. */
  lacks: {
    title: '没有年度报告的标题',
    statutoryHeadings: '没有统一格式的部分标题',
    form: '没有统计表的项目名称',
  },
  weak: '依据不足',
};

export type DetectionWords = typeof DETECTION_ZH_CN;
