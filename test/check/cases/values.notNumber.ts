import type { Case } from '../cases';

export default [
  { name: 'numbers', page: {}, expected: 'passed' },
  {
    name: 'words',
    page: { cells: { 'applications granted total': '详见附件' } },
    expected: 'failed',
    message: '详见附件',
  },
  {
    name: 'half a case',
    page: { cells: { 'remedies review upheld': '0.5' } },
    expected: 'failed',
    says: 'failed.fraction',
  },
  {
    name: 'a point that may set thousands apart',
    page: { cells: { 'applications granted total': '1.203' } },
    expected: 'incomplete',
    says: 'incomplete.thousands',
    message: '1.203',
  },
  {
    name: 'the same with a unit',
    page: { cells: { 'proactive normativeDocuments inForce': '1.203件' } },
    expected: 'incomplete',
    says: 'incomplete.thousands',
  },
  {
    name: 'money has decimals',
    page: { cells: { 'proactive fees amount': '1.203' } },
    expected: 'passed',
  },
  {
    name: 'slashes are one finding',
    page: { zero: '/' },
    expected: 'incomplete',
    says: 'incomplete.mark',
    severity: 'notice',
  },
  {
    name: 'slashes that make a sum too small',
    page: { zero: '/', cells: { 'applications newReceived total': '9999' } },
    expected: 'incomplete',
    says: 'incomplete.markOpen',
    severity: 'warning',
  },
  {
    name: 'a dash',
    page: { cells: { 'remedies review upheld': '—' } },
    expected: 'incomplete',
    says: 'incomplete.mark',
  },
  {
    name: 'a picture',
    page: {},
    edit: ({ report }) => {
      const figure = report?.figures.find(({ row }) => row === 'granted');
      if (figure) Object.assign(figure, { value: null, text: '', picture: true });
    },
    expected: 'incomplete',
    says: 'incomplete.picture',
    message: '有 1 个单元格里是图片',
  },
  {
    name: 'a cell too many in a row',
    page: {},
    edit: ({ report }) => {
      for (const figure of report?.figures ?? []) {
        if (figure.row === 'unavailable.notHeld') Object.assign(figure, { value: null, text: '3 1 0 0 0 0 0 4' });
      }
    },
    expected: 'incomplete',
    says: 'incomplete.outOfStep',
    message: '分不清属于哪一列',
  },
  {
    name: 'one number over several columns',
    page: {},
    edit: ({ report }) => {
      const own = report?.figures.filter(({ row }) => row === 'granted') ?? [];
      for (const figure of own.slice(1, 4)) Object.assign(figure, { value: null, text: '12' });
    },
    expected: 'incomplete',
    says: 'incomplete.outOfStep',
  },
  {
    name: 'figures run together',
    page: { cells: { 'proactive normativeDocuments made': '77 132 470' } },
    edit: ({ report }) => {
      for (const figure of report?.figures ?? []) {
        if (figure.row === 'normativeDocuments') Object.assign(figure, { value: null, text: '77132470' });
      }
    },
    expected: 'incomplete',
    says: 'incomplete.unread',
  },
  {
    name: 'numbers as real reports write them',
    page: {
      year: 2020,
      cells: {
        'proactive licensing change': '增10',
        'proactive otherServices change': '+(0)',
        'proactive penalties change': '-18',
        'proactive normativeDocuments made': '22（其中修订16件）',
        'proactive normativeDocuments published': '22',
        'proactive normativeDocuments totalPublic': '55（含自然失效29件）',
        'proactive procurement amount': '1276.5534万元',
        'remedies review total': '〇',
        'remedies review upheld': '０',
        'remedies review corrected': '无',
      },
    },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'money has decimals',
    page: { cells: { 'proactive fees amount': '24252.311082' } },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'words in a table without cells may be what follows it',
    page: { cells: { 'remedies review upheld': '详见附件' } },
    edit: ({ report }) => {
      if (report) report.tables.remedies = { source: 'flattened' };
    },
    expected: 'incomplete',
    says: 'incomplete.words',
    message: '详见附件',
    legitimate: true,
  },
] satisfies Case[];
