import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { EXPORTS, sentencesFor } from '../../lib/export';
import { addEdition, type Identity } from '../../lib/forms';
import {
  FAMILIES,
  type Family,
  type FigureSet,
  familyOf,
  numberIn,
  renderPage,
  SCRIPTS,
  type Script,
  textOf,
} from '../generate';
import { mapFigures, tablesIn } from '../generate/figures';
import { INVENTED } from './invented';

let takeBack = (): void => {};
beforeAll(() => {
  takeBack = addEdition(INVENTED);
});
afterAll(() => takeBack());

/** Figures of a small report that hold, by row, in the order of the columns. */
const FIGURES: Record<string, string> = {
  'applications newReceived': '7 1 0 0 0 0 8',
  'applications carriedIn': '2 0 0 0 0 0 2',
  'applications granted': '4 1 0 0 0 0 5',
  'applications unavailable.notHeld': '1 0 0 0 0 0 1',
  'applications otherOutcome.withdrawn': '3 0 0 0 0 0 3',
  'applications outcomeTotal': '8 1 0 0 0 0 9',
  'applications carriedOut': '1 0 0 0 0 0 1',
  'services consultation': '12 30 5 47',
  'services reading': '6 0 0 6',
  'services correction': '1 2 0 3',
  'proactive normativeDocuments': '2 0 14',
  'proactive licensing': '120',
};

const empty: FigureSet = { id: 'invented', issuer: '青禾县水务局', year: 2027, format: INVENTED.id, figures: {} };

function report(): FigureSet {
  return mapFigures(empty, (_, { table, row, column }) => {
    const block = tablesIn(empty)
      .find(({ id }) => id === table)
      ?.blocks.find(({ rows }) => rows.some(({ id }) => id === row));
    const place = block?.columns.findIndex(({ id }) => id === column) ?? -1;
    return FIGURES[`${table} ${row}`]?.split(' ')[place] ?? '0';
  });
}

const read = (html: string, url: string) => audit(readPage(htmlSource(html, url)).page, { language: 'zh-CN' });

/** Each family in Simplified, and in one other script by turns. */
const inTurn = FAMILIES.flatMap((family: Family, i) => {
  const others = SCRIPTS.filter((script) => script !== 'hans');
  return (['hans', others[i % others.length]] as Script[]).map((script) => ({ family, script, id: family.id }));
});

describe('every figure is read, every rule that applies runs, and nothing is found', () => {
  test.each(inTurn)('$id in $script', ({ family, script }) => {
    const { html, url, expected } = renderPage({ set: report(), family, script });
    const document = read(html, url);
    expect(document.report).toMatchObject({ edition: '2027', format: '2027', year: 2027 });
    const got = new Map(
      document.report?.figures.map((each) => [`${each.table} ${each.row} ${each.column}`, each.value]),
    );
    const wrong = expected.figures
      .filter(({ determined }) => determined)
      .filter(({ table, row, column, value }) => got.get(`${table} ${row} ${column}`) !== value)
      .map(
        ({ table, row, column, value }) =>
          `${table} ${row} ${column}: ${got.get(`${table} ${row} ${column}`)}, not ${value}`,
      );
    expect(wrong).toEqual([]);
    // What a mirror left in the text is told whatever the form.
    const told = document.findings.filter(({ rule }) => rule !== 'integrity.artefacts');
    expect(told.filter(({ outcome }) => outcome === 'failed').map(({ message }) => message)).toEqual([]);
    if (!family.exact) return;
    expect(told.map(({ message }) => message)).toEqual([]);
    const ran = document.checks.filter(({ passed }) => passed > 0).map(({ rule }) => rule);
    expect(ran).toEqual(
      expect.arrayContaining(['totals.row', 'totals.column', 'totals.balance', 'values.stock', 'tables.incomplete']),
    );
    expect(document.checks.find(({ rule }) => rule === 'totals.remedies')).toMatchObject({
      passed: 0,
      notApplicable: 1,
    });
  });
});

/** Cells that an identity binds, each with one of its identities. */
const bound = (): { table: string; row: string; column: string; identity: Identity }[] =>
  INVENTED.tables.flatMap(({ id: table, identities }) =>
    identities.flatMap((identity) =>
      [...identity.left, ...identity.right].map((cell) => ({ table, ...cell, identity })),
    ),
  );

describe('a single wrong cell is named', () => {
  const official = familyOf('official-table');
  const cells = [...new Map(bound().map((cell) => [`${cell.table} ${cell.row} ${cell.column}`, cell])).values()];
  // A prime number of steps takes every kind of row and column in turn without trying all of some two hundred.
  test.each(cells.filter((_, i) => i % 7 === 0))('$table $row $column', ({ table, row, column }) => {
    const set = report();
    const wrong = mapFigures(set, (text, cell) =>
      cell.table === table && cell.row === row && cell.column === column ? String((numberIn(text) ?? 0) + 5) : text,
    );
    const { html, url } = renderPage({ set: wrong, family: official });
    const failed = read(html, url).findings.filter(
      ({ outcome, rule }) => outcome === 'failed' && rule.startsWith('totals.'),
    );
    const suspects = failed.flatMap((finding) => finding.suspects);
    expect(failed.length).toBeGreaterThan(0);
    expect(suspects).toContainEqual(
      expect.objectContaining({ table, row, column, suggested: numberIn(textOf(set, { table, row, column })) }),
    );
  });
});

test('its labels are those that people read', async () => {
  const { html, url } = renderPage({ set: report(), family: familyOf('official-table') });
  const document = read(html, url);
  const markdown = await EXPORTS.find(({ id }) => id === 'markdown')?.write([document], sentencesFor('zh-CN'));
  for (const label of ['窗口现场办理数量', '政策咨询服务', '申请人书面撤回公开申请', '国办公开办函〔2027〕12号']) {
    expect(markdown).toContain(label);
  }
});

test('taken back, it is as if it had never been', () => {
  takeBack();
  const { html, url } = (() => {
    takeBack = addEdition(INVENTED);
    const page = renderPage({ set: report(), family: familyOf('official-table') });
    takeBack();
    return page;
  })();
  expect(read(html, url).report).toMatchObject({ edition: '2021' });
  takeBack = addEdition(INVENTED);
});
