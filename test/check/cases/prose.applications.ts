import type { Case } from '../cases';
import { applications, row } from '../tiny';

/** 74 received, 1 carried in, 75 dealt with. */
const carried = {
  ...applications(75),
  ...row('applications newReceived', { naturalPerson: 74, total: 74 }),
  ...row('applications carriedIn', { naturalPerson: 1, total: 1 }),
};
const overview = (text: string) => ({ overview: text });

export default [
  {
    name: 'cases of a body of review',
    page: { cells: applications(4), prose: { applications: '区政府复议机构办理的政府信息公开案件15件。' } },
    expected: 'incomplete',
    says: 'incomplete.counted',
  },
  {
    name: 'all of them granted, and the table has fewer',
    page: {
      cells: {
        ...applications(4),
        ...row('applications granted', { naturalPerson: 3, total: 3 }),
        ...row('applications unavailable.notHeld', { naturalPerson: 1, total: 1 }),
      },
      prose: { applications: '收到政府信息公开申请4件，均予以公开。' },
    },
    expected: 'failed',
    message: '均予以公开',
  },
  {
    name: "more by the office's own count than there is in all",
    page: {
      issuer: '青禾县人民政府办公室',
      cells: applications(4),
      prose: { applications: '县政府办公室共收到政府信息公开申请11份。' },
    },
    expected: 'incomplete',
    says: 'incomplete.counted',
  },
  {
    name: 'as in the table',
    page: { cells: applications(9), prose: overview('全年收到政府信息公开申请9件，均已办结。') },
    expected: 'passed',
  },
  {
    name: '258 granted in prose, 275 in the table',
    page: { cells: applications(275), prose: overview('予以公开及部分公开258件。') },
    expected: 'failed',
    severity: 'warning',
    message: '275',
  },
  {
    name: 'no reading fits',
    page: { cells: carried, prose: overview('全年收到政府信息公开申请80件。') },
    expected: 'failed',
  },
  {
    name: "the office's share of the table of its district",
    page: {
      issuer: '青禾县人民政府办公室',
      cells: applications(95),
      prose: overview('县政府办公室收到政府信息公开申请17件。'),
    },
    expected: 'incomplete',
    says: 'incomplete.share',
  },
  {
    name: "the table's number is told too, and another beside it",
    page: { cells: applications(95), prose: overview('受理政府信息公开申请95件，占全县总量的46%，全县共受理206件。') },
    expected: 'incomplete',
    says: 'incomplete.counted',
  },
  {
    name: 'an outcome that the text divides further than the form',
    page: {
      cells: applications(7),
      prose: overview('共办理政府信息公开申请7件，其中：已主动公开的2件，予以公开5件。'),
    },
    expected: 'incomplete',
    says: 'incomplete.counted',
  },
  {
    name: 'beside what was passed on',
    page: { cells: applications(16), prose: overview('接收政府信息公开申请19件，含外单位转送的申请。') },
    expected: 'incomplete',
    says: 'incomplete.counted',
  },
  {
    name: 'a part that makes the table with another of its sentence',
    page: { cells: applications(25), prose: overview('县政府门户受理申请16件，乡镇处理类似的9件。') },
    expected: 'incomplete',
    says: 'incomplete.counted',
  },
  {
    name: 'a number in thousands is no 18',
    page: { cells: applications(18), prose: overview('全年共收到政府信息公开申请1,018件。') },
    expected: 'failed',
  },
  {
    name: 'received with what was carried in',
    page: { cells: carried, prose: overview('全年收到政府信息公开申请75件。') },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'dealt with, as received',
    page: { cells: carried, prose: overview('全年办理政府信息公开申请74件。') },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'applications for review are no matter of this table',
    page: {
      cells: applications(12),
      prose: overview('收到政府信息公开申请12件。收到行政复议申请9件，受理因信息公开引起的行政复议申请9件。'),
    },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'last year is no matter of this table',
    page: { cells: applications(9), prose: overview('去年收到政府信息公开申请30件，今年收到政府信息公开申请9件。') },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'the table itself is wrong and its sums say so: one mistake, told there',
    page: {
      cells: {
        ...applications(9),
        ...row('applications refused.stateSecret', { naturalPerson: 2, total: 2 }),
        ...row('applications outcomeTotal', { naturalPerson: 11, total: 11 }),
        ...row('applications newReceived', { naturalPerson: 11, total: 10 }),
      },
      prose: overview('全年收到政府信息公开申请11件，不予公开2件。'),
    },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'none in prose, 5 in the table',
    page: { cells: applications(5), prose: overview('2023年，我局未收到政府信息公开申请。') },
    expected: 'failed',
    message: '5',
  },
  {
    name: 'a Chinese numeral',
    page: { cells: applications(9), prose: overview('全年收到政府信息公开申请十九件。') },
    expected: 'failed',
    message: '十九件',
  },
  {
    name: 'a part that is more than the whole',
    page: { cells: applications(5), prose: overview('我局接收网络方式提交政府信息公开9件。') },
    expected: 'failed',
    says: 'failed.beyond',
  },
  {
    name: 'applicants in another column than the prose says',
    page: {
      cells: applications(22),
      prose: overview('收到申请22件，其中自然人申请20件，法人或其他组织申请2件。'),
    },
    expected: 'incomplete',
    says: 'incomplete.applicant',
  },
  {
    name: '1.2万 is rounded',
    page: { cells: applications(11820), prose: overview('全年办理政府信息公开申请约1.2万件。') },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: '30余 is 30 to 39',
    page: { cells: applications(36), prose: overview('收到政府信息公开申请30余件。') },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: '30余 is not 41',
    page: { cells: applications(41), prose: overview('收到政府信息公开申请30余件。') },
    expected: 'failed',
  },
  {
    name: 'parts of the area',
    page: {
      issuer: '青禾市人民政府',
      cells: applications(6),
      prose: overview(
        '政府新收依申请公开数量为2件，办理结果为予以公开2件；部门新收依申请公开数量为4件，办理结果为予以公开4件。',
      ),
    },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'by channel, by quarter, by last year',
    page: {
      cells: applications(9),
      prose: overview(
        '收到政府信息公开申请9件，较2022年受理申请31件下降71%。通过信函接收申请5件，通过网络接收申请4件。一季度收到申请5件，二季度收到申请4件。',
      ),
    },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'applications for a licence',
    page: {
      cells: applications(9),
      prose: overview('收到政府信息公开申请9件。受理行政许可申请182件，办结182件。'),
    },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'granted or granted in part are two rows',
    page: {
      cells: {
        ...applications(9),
        ...row('applications granted', { naturalPerson: 5, total: 5 }),
        ...row('applications partlyGranted', { naturalPerson: 4, total: 4 }),
      },
      prose: overview('予以公开或部分公开9件。'),
    },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'carried on is no outcome',
    page: {
      cells: {
        ...row('applications newReceived', { naturalPerson: 8, total: 8 }),
        ...row('applications granted', { naturalPerson: 7, total: 7 }),
        ...row('applications outcomeTotal', { naturalPerson: 7, total: 7 }),
        ...row('applications carriedOut', { naturalPerson: 1, total: 1 }),
      },
      prose: overview('受理政府信息公开申请8件，办结7件，结转下年度继续办理政府信息公开申请1件。'),
    },
    expected: 'passed',
    legitimate: true,
  },
] satisfies Case[];
