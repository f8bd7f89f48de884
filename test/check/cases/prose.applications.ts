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
] satisfies Case[];
