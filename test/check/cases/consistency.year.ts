import type { Case } from '../cases';
import { tinyPage } from '../tiny';

/** A small report of 2023 with a sentence under its title. */
const beginning = (sentence: string): string => tinyPage({ only: [] }).replace('</h1>', `</h1><p>${sentence}</p>`);

export default [
  { name: 'published the year after', page: {}, expected: 'passed' },
  { name: 'published within its own year', page: { publishedOn: '2023-11-02' }, expected: 'failed' },
  {
    name: 'a 2024 report that announces itself for January 2024',
    page: {
      year: 2024,
      prose: { overview: '要求各单位于2024年1月15日之前在网站公布2024年度政府信息公开工作年度报告。' },
    },
    expected: 'failed',
    says: 'failed.announced',
    message: '2024年1月15日之前',
  },
  {
    name: 'the day behind the report’s name',
    page: {
      prose: {
        overview:
          '依法按时完成青禾县水务局2023年政府信息公开年度报告，并于2023年1月15日之前在县人民政府网站向社会公布。',
      },
    },
    expected: 'failed',
    says: 'failed.announced',
    message: '2023年1月15日之前在县人民政府网站向社会公布”',
  },
  {
    name: 'signed in its own year',
    page: { prose: { other: '无。\n青禾县水务局\n2023年1月18日' } },
    expected: 'failed',
    says: 'failed.signed',
    message: '2023-01-18',
  },
  {
    name: 'signed in the next',
    page: { prose: { other: '无。\n青禾县水务局\n二〇二四年一月十八日' } },
    expected: 'passed',
    legitimate: true,
  },
  ...[
    '根据2023年5月15日修订后的《中华人民共和国政府信息公开条例》相关规定，现公布青禾县水务局2023年政府信息公开工作年度报告。',
    '根据2023年5月15日起施行的办法公布青禾县水务局2023年政府信息公开工作年度报告。',
    '统计期限为2023年1月1日至2023年12月31日，现公布青禾县水务局2023年政府信息公开工作年度报告。',
    '统计期限为2023年1月1日至2023年12月31日现公布青禾县水务局2023年政府信息公开工作年度报告。',
    '根据县政府办公室2023年12月20日《关于编制2023年政府信息公开工作年度报告的通知》精神，编制本报告。',
    '根据县政府办公室2023年10月20日《关于编制公布2023年政府信息公开工作年度报告的通知》精神，编制本报告。',
    '于2023年12月25日前完成2023年政府信息公开工作年度报告。',
    '于2024年1月15日前公布2023年政府信息公开工作年度报告。',
    '于2023年1月15日前公布2022年政府信息公开工作年度报告。',
  ].map((preamble) => ({
    name: `no slip: ${preamble}`,
    page: { preamble },
    expected: 'passed' as const,
    legitimate: true as const,
  })),
  {
    name: 'made as the report of the year before, as it begins',
    page: beginning('根据规定，我局认真编制了《青禾县水务局2022年政府信息公开工作年度报告》。'),
    expected: 'incomplete',
    says: 'incomplete.presented',
    message: '青禾县水务局2022年',
  },
  ...[
    '由青禾县水务局编制2022年政府信息公开工作年度报告。',
    '按照要求，公布2022年政府信息公开工作年度报告如下。',
    '以下是我局2022年政府信息公开工作年度报告：',
    '根据统计数据，我局汇总形成《青禾县水务局2022年政府信息公开工作年度报告》，全文六部分。',
    '青禾县水务局2022年政府信息公开工作年度报告',
    '2022年政府信息公开工作年度报告',
  ].map((sentence) => ({
    name: `made as the report of the year before: ${sentence}`,
    page: beginning(sentence),
    expected: 'incomplete' as const,
    says: 'incomplete.presented',
  })),
  ...[
    '在2022年政府信息公开工作年度报告的基础上，编制本报告。',
    '2022年政府信息公开工作年度报告已于上年公布。',
    '上一年度编制的2022年政府信息公开工作年度报告可在网站查阅。',
    '与2022年政府信息公开工作年度报告相比，公开数量有所增加。',
    '针对2022年政府信息公开工作年度报告提出的问题，我局逐项整改。',
    '我局已按要求公布2022年政府信息公开工作年度报告。',
    '自发布2022年政府信息公开工作年度报告以来，我局加强公开。',
    '去年，县政府办公室通报了2022年政府信息公开工作年度报告发布情况。',
    '2023年1月公布2022年政府信息公开工作年度报告后，我局继续公开。',
    '我局对照《青禾县水务局2022年政府信息公开工作年度报告》，认真总结全年工作。',
    '我局去年编制了《青禾县水务局2022年政府信息公开工作年度报告》。',
    '2022年政府信息公开工作年度报告中所列问题均已整改。',
  ].map((sentence) => ({
    name: `no slip, it only speaks of last year's: ${sentence}`,
    page: beginning(sentence),
    expected: 'passed' as const,
    legitimate: true as const,
  })),
  {
    name: 'it begins with both years',
    page: beginning(
      '我局去年发布了《青禾县水务局2022年政府信息公开工作年度报告》，今年编制了《青禾县水务局2023年政府信息公开工作年度报告》。',
    ),
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'presented as the report of the year before',
    page: { preamble: '现公布青禾县水务局2022年政府信息公开工作年度报告。' },
    expected: 'failed',
    says: 'failed.presented',
  },
  {
    name: "last year's report named beside its own",
    page: {
      preamble: '现公布青禾县水务局2023年政府信息公开工作年度报告。2022年政府信息公开工作年度报告已于上年公布。',
    },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'the year is nowhere',
    page: {},
    edit: ({ report }) => {
      if (report) report.year = null;
    },
    expected: 'incomplete',
    says: 'incomplete.unknown',
  },
  {
    name: 'the first section speaks of the year before alone',
    page: { prose: { overview: '2022年，我局公开信息。2022年发布10条。2022年召开会议。' } },
    expected: 'incomplete',
    says: 'incomplete.narrated',
  },
  {
    name: "last year's report was published in this year",
    page: { prose: { overview: '2023年1月20日公布2022年政府信息公开工作年度报告。2023年公开信息。2023年召开会议。' } },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'days on which laws came into force',
    page: {
      prose: {
        overview:
          '落实2022年3月1日起施行的《市场主体登记管理条例》、2022年7月15日修订的《办法》和2022年5月印发的《规程》。',
      },
    },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'a plan that began earlier',
    page: { prose: { overview: '自2022年起开展。2022年建立制度，2022年试行，2023年全面推开。' } },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'the year of what may be no report is unknown where its day denies it',
    page: { year: 2023, publishedOn: '2023-01-20' },
    edit: ({ detection }) => {
      detection.perhaps = true;
    },
    expected: 'incomplete',
    says: 'incomplete.unknown',
    legitimate: true,
  },
] satisfies Case[];
