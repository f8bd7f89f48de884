// @vitest-environment window

import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { Outline } from '../../components/overlay/Outline';
import { PANEL_WORDS } from '../../lib/locales/panel';
import { providePanelWords } from '../../lib/locales/panel-words';
import '../../lib/locales';
import type { AuditDocument, Report, Selector } from '../../lib/model/schema';
import { sample } from '../export/sample';

providePanelWords('en', PANEL_WORDS.en);
afterEach(() => render(null, document.body));

function shown(change: Partial<Report>): { text: string; places: Selector[][] } {
  const audit = sample();
  const places: Selector[][] = [];
  const changed: AuditDocument = { ...audit, report: { ...audit.report!, ...change } };
  const onGo = (at: Selector[]) => places.push(at);
  render(<Outline audit={changed} language="en" words={PANEL_WORDS.en} onGo={onGo} />, document.body);
  for (const button of document.querySelectorAll('button')) button.click();
  return { text: document.body.textContent ?? '', places };
}

test('of an older report the tables that were read, and no section that its form does not have', () => {
  const figure = { ...sample().report!.figures[0]!, table: 'statistics' };
  const { text, places } = shown({
    format: 'older',
    tables: { statistics: { source: 'table' }, remedies: { source: 'absent' } },
    figures: [figure],
  });
  expect(text).toContain('Statistics');
  expect(text).not.toContain(PANEL_WORDS.en.sections);
  expect(text).not.toContain(PANEL_WORDS.en.source.absent);
  expect(places).toEqual([figure.at]);
});

test('of an older report without tables nothing', () => {
  expect(shown({ format: 'older', tables: { remedies: { source: 'absent' } }, figures: [] }).text).toBe('');
});

test('of a report on the form its sections and tables', () => {
  const { text } = shown({});
  expect(text).toContain(PANEL_WORDS.en.sections);
  expect(text).toContain(PANEL_WORDS.en.tables);
});
