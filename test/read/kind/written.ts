/** A page written for these tests in the manner of real ones: its title, then its text by paragraphs. */
export interface Written {
  name: string;
  isReport: boolean;
  title: string;
  text: string[];
  column?: string;
  /** Address of the page. */
  url?: string;
}

const report = (name: string, title: string, text: string[], more: Partial<Written> = {}): Written => ({
  name,
  isReport: true,
  title,
  text,
  ...more,
});
const other = (name: string, title: string, text: string[], more: Partial<Written> = {}): Written => ({
  name,
  isReport: false,
  title,
  text,
  ...more,
});

const SIX = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];
const headed = (...under: string[]): string[] =>
  SIX.flatMap((heading, i) => (under[i] ? [heading, under[i]] : [heading]));

const REPORTS: Written[] = [
  report('tables are pictures, addressed to its superior', '青禾县水务局2022年政府信息公开工作年度报告', [
    '县人民政府办公室：',
    '根据《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》要求，现将我局2022年政府信息公开工作年度报告如下：',
    ...headed('2022年，我局公开信息52条。', '（见图）', '（见图）', '（见图）', '公开不够及时。', '无。'),
  ]),
  report('townships told one by one', '青禾县人民政府2023年政府信息公开工作年度报告', [
    ...headed('各乡镇、各部门公开情况如下：石桥镇12条，临水镇9条。'),
  ]),
  report('only headings and no text', '临川市城市管理局2021年政府信息公开工作年度报告', SIX),
  report('headings renamed', '南浦区教育局2022年度政府信息公开工作年报', [
    '一、政府信息公开工作基本情况',
    '2022年我局主动公开信息86条，受理政府信息公开申请3件。',
    '二、主动公开情况',
    '三、依申请公开情况',
    '四、复议诉讼情况',
    '五、问题与改进',
  ]),
  report(
    'title within the year',
    '云岭市卫生健康委员会政府信息公开工作2022年度报告',
    headed('2022年，我委公开信息302条。'),
  ),
  report('no title, all in prose', '', [
    '一、总体情况',
    '2022年，我镇认真贯彻落实《中华人民共和国政府信息公开条例》，全年主动公开信息120条，未收到政府信息公开申请。',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    '五、存在的主要问题及改进情况',
    '人员更换频繁。',
  ]),
  report('no headings, prose only', '石桥镇2021年政府信息公开工作年度报告', [
    '根据《中华人民共和国政府信息公开条例》规定，现公布石桥镇2021年政府信息公开工作年度报告。统计期限自2021年1月1日至2021年12月31日。',
    '一年来，我镇主动公开信息66条。（一）主动公开情况。（二）依申请公开情况。全年未收到申请。',
    '存在的问题是公开形式单一，下一步将加强培训。',
  ]),
  report('correspondent and source in the line below', '东湖街道办事处2024年政府信息公开工作年度报告', [
    '来源：东湖街道　通讯员：某某　编辑：某某',
    '本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。',
    ...headed('我街道公开信息30条。'),
  ]),
  report('keywords and abstract of the site', '青禾县财政局2020年政府信息公开工作年度报告', [
    '关键词：政府信息公开　摘要：青禾县财政局2020年政府信息公开工作年度报告',
    ...headed('2020年，我局公开信息141条。'),
  ]),
  report('orders in the text of section five', '青禾县人民政府办公室2023年政府信息公开工作年度报告', [
    ...headed(
      '2023年，我县收到政府信息公开申请31件。',
      '',
      '',
      '',
      '下一步，各单位要严格按照《条例》要求，请各部门于每月5日前报送信息。',
    ),
  ]),
  report(
    'a police bureau of a college road',
    '某市公安局学院路派出所2022年政府信息公开工作年度报告',
    headed('我所公开信息8条。'),
  ),
  report(
    'a development zone',
    '临港经济技术开发区管理委员会2022年政府信息公开工作年度报告',
    headed('本机关公开信息88条。'),
  ),
  report('half-lost headings', '桥头乡人民政府2022年政府信息公开工作年度报告', [
    '总体情况',
    '2022年我乡主动公开17条。',
    '主动公开政府信息情况',
    '收到和处理政府信息公开申请情况',
    '无',
  ]),
  report('attached as a file', '青禾县农业农村局2022年政府信息公开工作年度报告', [
    '附件：<a href="https://www.example.gov.cn/files/2023/report.pdf">青禾县农业农村局2022年政府信息公开工作年度报告.pdf</a>',
  ]),
  report('announced in its title', '关于公布青禾县林业局2022年度政府信息公开工作年度报告的公告', [
    '根据《中华人民共和国政府信息公开条例》规定，现将青禾县林业局2022年度政府信息公开工作年度报告予以公布。',
    ...headed('2022年，我局公开信息71条。'),
  ]),
  report('corrected', '青禾县水务局2022年政府信息公开工作年度报告（更正）', [
    '更正说明：因工作人员疏忽，原报告数据有误，现予更正。',
    ...headed('2022年，我局公开信息64条。'),
  ]),
  report('neighbours below it, unannounced', '青禾县民政局2022年政府信息公开工作年度报告', [
    '根据《中华人民共和国政府信息公开条例》规定，现公布青禾县民政局2022年政府信息公开工作年度报告。',
    ...headed(
      '2022年，我局公开信息71条，其中社会救助类信息32条，养老服务类信息21条，其他信息18条。',
      '',
      '',
      '',
      '公开不够及时。',
      '无。',
    ),
    ...[2018, 2019, 2020, 2021].map((year) => `<li>青禾县民政局${year}年政府信息公开工作年度报告</li>`),
  ]),
  report('named as an account', '青禾县民政局2022年度政府信息公开工作情况说明', [
    '根据《中华人民共和国政府信息公开条例》规定，现公布青禾县民政局2022年政府信息公开工作年度报告。',
    ...headed('2022年，我局公开信息71条。', '（见图）', '（见图）', '（见图）'),
  ]),
  report('named by what was done', '2022年青禾县司法局推进政务公开', headed('2022年，我局公开信息55条。')),
  report('addressed to its superior, headings renamed', '南浦区民政局2022年政府信息公开工作年度报告', [
    '区人民政府办公室：',
    '根据《中华人民共和国政府信息公开条例》要求，现将我局2022年度政府信息公开工作情况报告如下：',
    '一、政府信息公开工作基本情况',
    '局党组高度重视，明确专人负责。',
    '二、主动公开的情况',
    '三、依申请公开的情况',
    '四、复议和诉讼的情况',
    '五、工作中的问题与打算',
    '六、其他事项',
  ]),
  report(
    'named by its year and matter alone',
    '临川市教育局2023年信息公开工作情况',
    headed('2023年，我局公开信息126条，收到申请2件。'),
  ),
  report(
    'named as the file it came in',
    '青禾县审计局2022年政府信息公开工作年度报告.docx',
    headed('2022年，我局公开信息33条。'),
  ),
  report('named without its matter', '青禾县民政局2022年度报告', headed('2022年，我局公开信息71条。')),
  report('two pictures and nothing else', '南浦区水利局2023年政府信息公开工作年度报告', [
    '<img src="https://www.example.gov.cn/img/1.jpg" width="800" height="1100"><img src="https://www.example.gov.cn/img/2.jpg" width="800" height="1100">',
  ]),
  report('older, prose only', '青禾县环境保护局2012年政府信息公开工作年度报告', [
    '一、概述',
    '2012年我局主动公开信息33条。',
    '二、主动公开政府信息情况',
    '三、依申请公开情况',
    '四、收费及减免情况',
    '五、复议、诉讼情况',
  ]),
  report('older, title and statistics alone', '云岭市交通运输局2016年政府信息公开情况统计表', [
    '<table><tr><td>指标名称</td><td>计量单位</td><td>2016年度</td><td>历年累计</td></tr><tr><td>主动公开文件数</td><td>条</td><td>206</td><td>1210</td></tr><tr><td>受理依申请公开信息总数</td><td>条</td><td>4</td><td>9</td></tr></table>',
  ]),
  report(
    'named by an annual report on openness',
    '云岭省审计厅2021年政务公开工作年度报告',
    headed('2021年，我厅公开信息210条。'),
  ),
];

const OTHERS: Written[] = [
  other('the notice with the form', '关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知', [
    '各省、自治区、直辖市人民政府办公厅，国务院各部委、各直属机构办公厅（室）：',
    '现将《中华人民共和国政府信息公开工作年度报告格式》印发给你们，请认真贯彻执行。',
    '一、报告内容。要严格按照《条例》第五十条的规定确定，不能遗漏。',
    ...SIX,
    '第二十条第（一）项　信息内容　本年制发件数　本年废止件数　现行有效件数　规章　行政规范性文件',
    '填报说明：没有的填写0。',
  ]),
  other('a county passes the notice on', '青禾县人民政府办公室关于做好2022年政府信息公开工作年度报告编制工作的通知', [
    '各乡镇人民政府，县政府各部门、各直属机构：',
    '为做好2022年政府信息公开工作年度报告编制发布工作，现将有关事项通知如下：',
    '一、编制内容。按照国办公开办函〔2021〕30号格式，包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六部分。',
    '二、报送时间。请各单位于2023年1月15日前将年度报告报送至县政府办公室，1月31日前在门户网站公布。',
  ]),
  other('a notice headed like a report', '2022年政府信息公开年度报告编制要求', [
    '各镇人民政府、各街道办事处，区级各部门：',
    '请各单位按照以下要求编制，于1月20日前报送区政府办公室。逾期不报的，予以通报。',
    ...SIX,
  ]),
  other('explanation with the title of the report', '青禾县2022年政府信息公开工作年度报告解读', [
    '一、编制背景',
    '为方便群众了解我县2022年政府信息公开工作年度报告，现解读如下。',
    '二、主要内容',
    '年报包括总体情况、主动公开政府信息情况等六个部分。2022年全县收到政府信息公开申请75件。',
  ]),
  other('explanation without one', '政策解读', [
    '《石桥镇2022年政府信息公开工作年度报告》已经公开，为便于公众理解，现就有关内容作如下解读：',
    '一、编制背景',
    '二、编制依据',
    '三、主要内容',
  ]),
  other('leaflet', '一图读懂青禾县2023年政府信息公开工作年度报告', ['主动公开信息1203条', '收到申请75件', '一图读懂']),
  other('a picture that explains', '图解：青禾县2023年政府信息公开工作年度报告', [
    '<img src="https://www.example.gov.cn/img/1.jpg" width="800" height="3100">',
  ]),
  other('a picture under words that explain', '一图读懂青禾县2023年政府信息公开工作年度报告', [
    '近日，县政府公布了年度报告，一图读懂：',
    '<img src="https://www.example.gov.cn/img/1.jpg" width="800" height="3100">',
  ]),
  other('news', '我县2022年政府信息公开工作年度报告出炉', [
    '本报讯（记者 某某）记者从县政府办公室获悉，我县发布2022年政府信息公开工作年度报告。',
    '报告显示，2022年全县主动公开政府信息1.2万条，收到政府信息公开申请156件。',
    '据介绍，报告分为总体情况、主动公开政府信息情况等六个部分。',
  ]),
  other(
    'a list of reports',
    '政府信息公开年报',
    [
      '青禾县水务局2022年政府信息公开工作年度报告',
      '青禾县财政局2022年政府信息公开工作年度报告',
      '青禾县教育局2022年政府信息公开工作年度报告',
      '青禾县民政局2022年政府信息公开工作年度报告',
      '青禾县司法局2022年政府信息公开工作年度报告',
    ],
    { column: '政府信息公开年报', url: 'https://www.example.gov.cn/zwgk/zfxxgknb/' },
  ),
  other('an empty column', '政府信息公开年度报告', ['暂无内容'], {
    column: '政府信息公开年报',
    url: 'https://www.example.gov.cn/zfxxgknb/',
  }),
  other('a collection of specimens', '政府信息公开工作年度报告范文（精选三篇）', [
    '篇一：政府信息公开工作年度报告范文',
    '根据《条例》规定，现公布XX局20XX年政府信息公开工作年度报告。',
    ...headed('20XX年，我局认真做好信息公开工作。'),
    '篇二：政府信息公开工作年度报告范文',
  ]),
  other('a template of an office', 'XX局20XX年政府信息公开工作年度报告（模板）', [
    ...headed('20XX年，XX局公开信息XX条。'),
  ]),
  other('university', '云岭大学2021-2022学年信息公开工作年度报告', [
    '统计期限为2021年9月1日至2022年8月31日。',
    '一、概述',
    '二、主动公开信息情况',
    '学年内我校主动公开信息300条，收到信息公开申请2件。',
  ]),
  other('a school year, its school not named', '2021-2022学年信息公开工作年度报告', [
    '统计期限为2021年9月1日至2022年8月31日。',
    ...headed('学年内主动公开信息300条，收到信息公开申请2件。'),
  ]),
  other('a school year in an academy', '云岭省林业科学研究院研究生院2022-2023学年政府信息公开工作年度报告', [
    ...headed('本学年主动公开信息120条，收到政府信息公开申请0件。'),
  ]),
  other('hospital', '青禾县人民医院2022年信息公开工作年度报告', [
    '一、总体情况',
    '我院主动公开信息120条。',
    '二、主动公开信息情况',
    '三、依申请公开情况',
  ]),
  other('middle school', '临川市第一中学2023年信息公开工作年度报告', ['一、总体情况', '我校主动公开信息20条。']),
  other('power company', '国网青禾县供电公司2022年信息公开年度报告', [
    '一、主动公开情况',
    '公司通过网站公开信息60条。',
  ]),
  other('half a year', '青禾县2023年上半年政府信息公开工作情况报告', [
    '一、总体情况',
    '上半年，我县主动公开政府信息3012条，收到政府信息公开申请38件。',
    '二、存在问题',
  ]),
  other('a quarter', '云岭市2022年第三季度政府信息公开工作年度报告执行情况', ['第三季度公开信息120条。']),
  other('rule of law', '青禾县水务局2022年法治政府建设年度报告', [
    '一、总体情况',
    '我局办理行政许可120件，主动公开政府信息320条，收到政府信息公开申请12件。',
    '二、存在的主要问题',
  ]),
  other('website report', '政府网站工作年度报表（2022年度）', [
    '填报单位：青禾县人民政府办公室',
    '信息发布（单位：条） 总数 12034',
  ]),
  other('budget', '青禾县财政局2022年度部门决算', ['第一部分 部门概况', '总计 1288.85']),
  other('research', '政府信息公开年度报告质量研究', [
    '摘要：本文以31个省级政府年度报告为样本。',
    '关键词：政府信息公开；年度报告',
    '一、引言',
    '参考文献：[1] 某某. 年度报告研究[J].',
  ]),
  other('an evaluation', '2022年政府信息公开年度报告第三方评估报告', [
    '本次评估的对象为31家省级政府，评估发现，年度报告“总体情况”部分普遍完整。',
  ]),
  other('an evaluation with headings like a report’s', '2022年云岭省政务公开第三方评估报告', [
    '评估对象为14个市州。',
    '一、总体情况',
    '各市州均按时发布2022年政府信息公开工作年度报告。',
    '二、主动公开情况',
    '三、依申请公开情况',
    '四、存在的主要问题',
  ]),
  other('a report on an examination of one’s own', '青禾县2022年度政府信息公开工作自查报告', [
    '根据县政府办通知要求，我局对2022年度政府信息公开工作进行了自查，现报告如下：',
    '一、总体情况',
    '二、主动公开情况',
    '公开信息230条。',
    '三、依申请公开情况',
    '收到申请2件。',
    '四、存在的问题',
  ]),
  other('guidance', '青禾县政府信息公开指南', [
    '根据《中华人民共和国政府信息公开条例》，我局编制本指南。',
    '一、主动公开',
    '二、依申请公开',
  ]),
  other('the regulation', '中华人民共和国政府信息公开条例', [
    '第四十九条　县级以上人民政府部门应当在每年1月31日前向本级政府信息公开工作主管部门提交上一年度政府信息公开工作年度报告并向社会公布。',
    '第五十条　政府信息公开工作年度报告应当包括下列内容：',
  ]),
  other('a blank coded form of statistics', '政府信息公开统计制度', [
    '各市、县（区）政府信息公开办公室，市直各部门：',
    '现将统计表式印发给你们，请遵照执行，于每月5日前报送。',
    '指标名称 计量单位 代码 本期实际 本年累计',
    '主动公开信息数 条 01',
    '其中：全文电子化的主动公开信息数 条 02',
    '填报说明：本表由各级行政机关填报。',
  ]),
  other('training', '全县政府信息公开年度报告编制培训会议召开', [
    '1月5日，县政府办召开培训会，就年度报告编制进行讲解。',
  ]),
  other('guidance in full', '青禾县政府信息公开指南', [
    '根据《中华人民共和国政府信息公开条例》，编制本指南。',
    '一、主动公开',
    '（一）公开内容',
    '（二）公开形式',
    '二、依申请公开',
    '（一）受理机构',
    '三、监督救济',
    '公民、法人或者其他组织认为行政机关未依法履行政府信息公开义务的，可以申请行政复议或提起行政诉讼。',
    '四、年度报告',
    '每年1月31日前公布上一年度政府信息公开工作年度报告。',
  ]),
  other('rules on reports', '青禾县政府信息公开工作年度报告制度', [
    '第一条　为规范政府信息公开工作年度报告，制定本制度。',
    '第二条　年度报告应包括下列内容：（一）主动公开政府信息的情况；（二）依申请公开政府信息的情况；（三）收费及减免情况；（四）因政府信息公开申请行政复议、提起行政诉讼的情况。',
    '第三条　各单位于每年1月31日前公布。',
  ]),
  other('the way to the reports of each year', '青禾县政府信息公开年报专栏', [
    '点击年份查看：',
    '<p><a href="1">2023年</a> <a href="2">2022年</a> <a href="3">2021年</a></p>',
  ]),
  other('a table of reports by body and year', '青禾县2023年政府信息公开工作年度报告目录', [
    `<table>${['教育局', '民政局', '财政局', '水利局', '司法局', '审计局'].map((body, i) => `<tr><td>${i + 1}</td><td>青禾县${body}2023年政府信息公开工作年度报告</td><td>2024-01-2${i}</td></tr>`).join('')}</table>`,
  ]),
  other('rule of law, with what was reviewed', '青禾县2023年法治政府建设年度报告', [
    '2023年，我县深入推进法治政府建设，现将有关情况报告如下：',
    '一、主要举措和成效',
    '（一）全面推进政务公开，主动公开信息3208条，受理政府信息公开申请56件。',
    '（二）行政复议收案134件，行政诉讼应诉47件。',
    '二、存在的主要问题及改进情况',
    '三、2024年工作安排',
  ]),
  other('a plan of work', '青禾县2023年政务公开工作要点', [
    '一、主动公开',
    '（一）加强主动公开。各部门要公开重点领域信息。',
    '二、依申请公开',
    '三、监督保障',
  ]),
  other('criticism of reports', '关于2022年度政府信息公开工作年度报告发布情况的通报', [
    '各乡镇人民政府，县政府各部门：',
    '全县应发布年度报告62家，按时发布59家。总体情况部分内容过简的有4家，行政复议、行政诉讼情况数据有误的有2家。',
    '请有关单位于3月15日前整改到位。',
  ]),
  other('enforcement in figures', '青禾县市场监督管理局2022年度行政执法数据公示', [
    '一、总体情况',
    '2022年共实施行政许可5600件，行政处罚320件，行政强制12件。',
    '<table><tr><td>行政许可</td><td>行政处罚</td><td>行政强制</td></tr><tr><td>5600</td><td>320</td><td>12</td></tr></table>',
  ]),
  other('an annual report on the environment', '青禾县2022年度环境信息公开工作年度报告', [
    '一、环境信息主动公开情况',
    '公开环境质量信息120条。',
    '二、环境信息依申请公开情况',
    '收到申请0件。',
    '三、因环境信息公开申请行政复议、提起行政诉讼情况',
  ]),
  other('an annual report on proposals', '青禾县2022年人大代表建议和政协提案办理工作年度报告', [
    '一、总体情况',
    '共承办建议56件。',
    '二、主要做法',
    '三、存在的主要问题',
  ]),
  other('how a plan was carried out', '青禾县2022年政府信息公开工作要点落实情况的报告', [
    '根据要点要求，现将落实情况报告如下：',
    '一、主动公开方面',
    '公开信息980条。',
    '二、依申请公开方面',
    '收到申请4件。',
    '三、监督保障方面',
  ]),
  other(
    'what a search found',
    '站内搜索',
    ['教育局', '民政局', '财政局', '水利局', '司法局'].flatMap((body) => [
      `<h3>青禾县${body}2022年政府信息公开工作年度报告</h3>`,
      `根据《中华人民共和国政府信息公开条例》要求，现公布青禾县${body}2022年政府信息公开工作年度报告。本报告所列数据的统计期限自2022年1月1日起…`,
    ]),
  ),
  other('covers of reports', '政府信息公开年报', [
    ...[2019, 2020, 2021, 2022, 2023].map(
      (year) => `<div><img src="${year}.jpg" width="200" height="280"><p>${year}年政府信息公开工作年度报告</p></div>`,
    ),
  ]),
  other('an ordinary page', '县气象局发布大风蓝色预警', ['预计未来24小时，我县有5到6级大风。']),
  other('an annual report of a company', '云岭水泥股份有限公司2022年年度报告', [
    '第一节 释义',
    '一、总体情况 报告期内公司实现营业收入。',
    '总计 24252',
  ]),
  other('a reply to an application', '关于政府信息公开申请的答复书', [
    '您提出的政府信息公开申请收悉，现答复如下：',
    '您申请公开的信息不予公开。',
  ]),
  other('an annual report of a party committee', '青禾县水务局2022年党务公开工作年度报告', [
    '一、总体情况',
    '深入贯彻《中国共产党党务公开条例（试行）》，把党务公开作为党的建设的重要内容。',
    '二、主动公开情况',
    '公开党务信息52条。',
    '三、依申请公开情况',
    '无。',
    '四、存在的问题和改进措施',
  ]),
  other('an annual report of a court', '青禾县人民法院2022年司法公开年度报告', [
    '一、总体情况',
    '公开裁判文书3200份。',
    '二、主动公开情况',
    '三、存在的主要问题及改进情况',
  ]),
  other('the work of a congress', '青禾县人民代表大会常务委员会2022年工作报告', [
    '各位代表：受县人大常委会委托，向大会报告工作，请予审议。',
    '一、2022年工作回顾',
    '听取审议专项工作报告12项，备案审查规范性文件25件，督办代表建议130件。',
    '二、存在的主要问题',
    '三、2023年主要任务',
  ]),
  other('the form to download', '政府信息公开工作年度报告（模板下载）', [
    '为方便各单位编制年度报告，现提供模板，请下载使用。',
    '__________（单位名称）____年政府信息公开工作年度报告',
    ...SIX.flatMap((heading) => [heading, '（此处填写内容）']),
    '<table><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr><tr><td>规章</td><td></td><td></td><td></td></tr></table>',
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  ]),
  other('the form to download, with who fills it in', '政府信息公开工作年度报告格式（空表下载）', [
    '附件：____年政府信息公开工作年度报告（空表）',
    ...SIX,
    '<table><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr><tr><td>规章</td><td></td><td></td><td></td></tr></table>',
    '填报单位：　　填报人：　　联系电话：',
  ]),
  other('how many decisions were taken', '青禾县水务局2022年行政执法统计年报', [
    '根据《行政执法统计年报制度》，现将青禾县水务局2022年度行政执法数据公布如下：',
    '<table><tr><td>序号</td><td>单位</td><td>行政许可</td><td>行政处罚</td><td>行政强制</td><td>总计</td></tr><tr><td>1</td><td>青禾县水务局</td><td>12</td><td>3</td><td>0</td><td>15</td></tr></table>',
    '行政复议、行政诉讼2件，维持1件。',
  ]),
  other('proposals and how they were answered, its title no heading', '信息公开', [
    '鹰潭市余江区粮食和物资储备局',
    '2021年建议提案办理情况的报告',
    '2021年，我局共承办人大代表建议12件、政协提案8件，办结率100%。其中，重点建议2件。',
    '一、总体情况',
    '二、主要做法',
    '三、存在的主要问题及改进情况',
  ]),
];

export const WRITTEN: Written[] = [...REPORTS, ...OTHERS];

const page = (head: string, body: string): string =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

const article = ({ title, text }: Written): string =>
  [title && `<h1>${title}</h1>`, ...text.map((line) => (line.startsWith('<') ? line : `<p>${line}</p>`))].join('\n');

/** The page as HTML. */
export function writtenPage(written: Written): string {
  const { title, column = '' } = written;
  return page(`<title>${title}</title>${column && `<meta name="ColumnName" content="${column}">`}`, article(written));
}

/** What sites put around an article, all of it in the column of the reports. */
export const CHROMES = ['with metadata', 'without metadata'] as const;

const COLUMN = '政府信息公开年报';
const SITE = '青禾县人民政府';
const LOGO = '<a href="/"><img src="/images/logo.png"></a><ul><li>首页</li><li>政务公开</li><li>互动交流</li></ul>';
const IMPRINT = `<p>打印 关闭</p><p>主办：${SITE}办公室</p><p><img src="/images/qrcode.png"></p>`;
const OTHER_YEARS = [2014, 2015, 2016, 2017, 2018].map(
  (year) => `<li><a href="/${year}.html">青禾县${year}年政府信息公开工作年度报告</a></li>`,
);

/** The page as a site publishes it. */
export function inChrome(written: Written, chrome: (typeof CHROMES)[number]): string {
  const { title } = written;
  const trail = `<p>当前位置：首页 &gt; 政务公开 &gt; ${COLUMN}</p>`;
  if (chrome === 'with metadata') {
    const metas = { SiteName: SITE, ColumnName: COLUMN, ArticleTitle: title, PubDate: '2024-01-20' };
    const head = Object.entries(metas).map(([name, content]) => `<meta name="${name}" content="${content}">`);
    return page(`<title>${title}</title>${head.join('')}`, `${LOGO}${trail}${article(written)}${IMPRINT}`);
  }
  const menu = `<ul><li>政府信息公开指南</li><li>政府信息公开制度</li><li>${COLUMN}</li></ul>`;
  const related = `<h3>相关链接</h3><ul>${OTHER_YEARS.join('')}</ul>`;
  return page(
    `<title>${title && `${title}_`}${COLUMN}_${SITE}</title>`,
    `${LOGO}${trail}${menu}${article(written)}${IMPRINT}${related}`,
  );
}
