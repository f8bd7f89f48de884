import { expect, test } from 'vitest';
import { summaryOf } from '../../lib/check/summary';
import { sayFault } from '../../lib/locales/faults';
import '../../lib/locales/summary-languages';
import { sayAudit } from '../../lib/messaging/say-audit';
import { sample } from '../export/sample';

const audited = { audit: sample(), stale: [], kept: null, summary: null, fault: null };

test('an audit is shown with its summary and what is the matter in words, and with neither where there is none', () => {
  expect(sayAudit(audited, 'en')).toEqual(audited);
  const said = sayAudit({ ...audited, summary: summaryOf(audited.audit), fault: 'full' }, 'zh-CN');
  expect(said.fault).toBe(sayFault('full', 'zh-CN'));
  expect(said.summary).toMatchObject({ title: expect.stringMatching(/\p{Script=Han}/u), topics: expect.any(Array) });
  expect(said.audit).toBe(audited.audit);
});
