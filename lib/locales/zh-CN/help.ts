/** The words of the help page in Simplified Chinese; other languages have the same shape. */
export const HELP_ZH_CN = {
  name: '公开镜',
  title: '使用说明',
  library: '核查记录',
  settings: '设置',
  colon: '：',
  caution: '核查结果供人工判断。',
  headline: ['在原网页上核查', '政府信息公开工作年度报告'],
  lead: '打开一份年度报告，公开镜核对六个部分是否齐全、三张统计表的勾稽关系是否成立、文字和表格是否一致，并把有出入的单元格标在原网页上。',
  how: '打开 gov.cn 网站上的年度报告，公开镜会自动核查；其他网页请点击工具栏上的图标。',
  scene: {
    alt: '示意图：年度报告网页上，“予以公开”一格标出红框，右侧面板列出 26 与 20 相差 6',
    name: '平潭综合实验区 2020 年度',
    verdict: '✕ 错误 1',
    sum: [
      { term: '予以公开', value: '6', kind: '' },
      { term: '部分公开', value: '＋6', kind: '' },
      { term: '其余各项', value: '＋14', kind: '' },
      { term: '计算结果', value: '26', kind: 'result' },
      { term: '表中填报', value: '20', kind: '' },
      { term: '相差', value: '6', kind: 'off' },
    ],
    mend: '若“予以公开”改为 0，或“部分公开”改为 0，各式成立。',
  },
  begin: '从哪里开始',
  ways: [
    {
      title: '读者',
      text: '想知道这份报告可不可信：点击工具栏上的图标，看结论；点击面板里的问题，看是哪一格。',
      action: '核查哪些内容',
      hash: '#/rules',
    },
    {
      title: '审核人员',
      text: '一次核查几十个单位的报告，逐条核实，打印核查表，起草反馈函。',
      action: '批量核查',
      hash: '#/batch',
    },
    {
      title: '数据分析',
      text: '保存多个机关、多个年度的报告，逐年核对，导出 Excel、CSV、JSON；每个数字都带原文位置。',
      action: '打开核查记录',
      hash: '#/',
    },
  ],
  reading: {
    title: '怎样看结论',
    means: {
      errors: '表内数字违反统一格式的勾稽关系，或者缺少法定内容，是确定的出入。',
      warnings: '与通常做法或上下文不符，很可能有误，请对照原文。',
      notices: '不一定有误，值得留意。',
      toCheck: '程序不能判断，须由人查看。',
      clean: '已核查的项目中没有发现问题，不等于报告没有错误。',
      none: '不是年度报告，或者没有可核查的内容；面板会说明原因。',
    },
  },
  pin: {
    title: '固定到工具栏',
    chromium: ['点击浏览器右上角的“扩展程序”图标（拼图形状）。', '在列表中找到“公开镜”，点击图钉。'],
    firefox: ['点击浏览器右上角的“扩展”图标（拼图形状）。', '点击“公开镜”旁的齿轮，选择“固定到工具栏”。'],
  },
  keys: {
    title: '按键',
    change: '快捷键可在设置中更改。面板内的按键只在焦点位于面板内时有效。',
  },
  read: {
    title: '读取什么',
    items: [
      { what: 'gov.cn 网站的页面', text: '标题、各级标题和文字，只为判断是不是年度报告，判断后不保留' },
      { what: '年度报告，以及您要求核查的页面', text: '文字、表格和网页信息，在本机核查' },
      { what: '批量核查时您列出的网页、您选择打开的文件', text: '按下按钮之后才读取，不带登录信息' },
    ],
  },
  never: {
    title: '从不做什么',
    items: [
      { what: '从不上传', text: '没有服务器、没有账号、没有使用统计' },
      { what: '从不自行联网', text: '不在线更新规则，不加载外部代码、字体和图片' },
      { what: '从不改动原网页', text: '关闭面板，标记随之消失；简繁转换须由您选择，可逐字恢复' },
    ],
  },
  rules: {
    title: '核查哪些内容',
    lead: '每条规则核查一件事。只有违反统一格式或法律规定的，才称为错误；通常如此的，称为异常；不能判断的，请人核实。',
    basis: '依据：',
    areas: {
      sections: '六个部分',
      tables: '统计表是否齐全',
      totals: '表内勾稽关系',
      values: '表内数值',
      prose: '文字与表格',
      consistency: '名称、年度和期间',
      basis: '引用的文件',
      time: '发布期限',
      years: '与往年比较',
      integrity: '网页本身',
      region: '地方要求',
    } as Record<string, string>,
  },
};

/** All words of the help page. The compiler checks that each language has them all. */
export type HelpWords = typeof HELP_ZH_CN;
