import { expect, test } from 'vitest';
import { changesBetween, compareReports, seriesOf } from '../../lib/library';
import { broken, FAILED, sample } from '../export/sample';

test('an audit does not differ from itself', () => {
  expect(changesBetween(broken(), broken())).toEqual({
    textChanged: false,
    toolChanged: false,
    titleChanged: false,
    facts: [],
    sections: [],
    figures: [],
    findings: { appeared: [], gone: [] },
  });
});

test('changes say what was and what is', () => {
  const after = broken({ textSha256: 'cd'.repeat(32) });
  after.report!.sections[4] = { ...after.report!.sections[4]!, status: 'present', characters: 200 };
  after.report!.publishedOn = '2021-02-20';
  after.report!.figures.pop();
  const changes = changesBetween(sample(), after);
  expect(changes.sections.map(({ id, after: is }) => [id, is?.status])).toEqual([['problems', 'present']]);
  expect(changes.facts).toEqual([{ name: 'publishedOn', before: '2021-01-20', after: '2021-02-20' }]);
  expect(changes.figures.map(({ row, column, after: is }) => [row, column, is?.value])).toEqual([
    ['granted', 'total', 5],
    ['litigationAfterReview', 'total', undefined],
  ]);
  expect(changes.findings).toEqual({ appeared: [FAILED], gone: [] });
});

test('a report that is gone has lost all its figures', () => {
  const gone = changesBetween(sample(), { ...sample(), report: null });
  expect(gone.figures).toHaveLength(sample().report!.figures.length);
  expect(gone.facts.map(({ name }) => name)).toContain('issuer');
});

test('two reports stand side by side, in the order of the form', () => {
  const { figures, sections } = compareReports(
    sample(),
    sample({ year: 2021, cells: { 'applications granted total': 9 } }),
  );
  const granted = figures.find(({ row, column }) => row === 'granted' && column === 'total');
  expect(granted).toMatchObject({ a: { value: 6 }, b: { value: 9 }, difference: 3 });
  expect(figures.find(({ row }) => row === 'otherOutcome')).toMatchObject({
    a: { value: 0 },
    b: null,
    difference: null,
  });
  expect(figures.find(({ row }) => row === 'procurement')?.b).toBeNull();
  expect(sections).toHaveLength(6);
  for (const { id, a, b } of sections) expect([a?.id, b?.id]).toEqual([id, id]);
  const tables = figures.map(({ table }) => table);
  expect(tables).toEqual(tables.toSorted((x, y) => 'par'.indexOf(x[0]!) - 'par'.indexOf(y[0]!)));
});

test('money differs exactly, and not across units', () => {
  const fees = (value: number, unit = '万元') => {
    const document = sample({ year: 2022, cells: { 'proactive fees amount': value } });
    for (const figure of document.report!.figures) if (figure.column === 'amount') figure.unit = unit;
    return document;
  };
  const difference = (...pair: [ReturnType<typeof fees>, ReturnType<typeof fees>]) =>
    compareReports(...pair).figures.find(({ column }) => column === 'amount')?.difference;
  expect(difference(fees(0.1), fees(0.3))).toBe(0.2);
  expect(difference(fees(1276.5534), fees(1300))).toBe(23.4466);
  expect(difference(fees(1), fees(10_000, '元'))).toBeNull();
});

test('a body by year has its carry-over marked', () => {
  const carried = { 'applications carriedIn naturalPerson': 4, 'applications carriedIn total': 4 };
  const series = seriesOf([
    sample({ year: 2023, cells: carried }),
    sample({ year: 2021 }),
    sample({ year: 2020 }),
    sample({ year: 2022, cells: { 'applications carriedOut business': null } }),
    sample({ year: 2025 }),
  ]);
  expect(series.years).toEqual([2020, 2021, 2022, 2023, 2025]);
  expect(series.links.map(({ to, state }) => [to, state])).toEqual([
    [2021, 'holds'],
    [2022, 'holds'],
    [2023, 'broken'],
    [2025, 'unknown'],
  ]);
  // Of 2022, businesses are blank where 2023 has 0: alike.
  expect(series.links[2]?.columns.map(({ state }) => state)).toEqual([
    'broken',
    'holds',
    'holds',
    'holds',
    'holds',
    'holds',
    'broken',
  ]);
  const received = series.figures.find(({ row, column }) => row === 'newReceived' && column === 'total');
  expect(received?.values).toEqual([9, 9, 9, 9, 9]);
  expect(series.figures.find(({ row }) => row === 'procurement')?.values).toEqual([0, null, null, null, null]);
});

test('of two reports for a year the last given counts; none make an empty series', () => {
  const late = sample({ capturedAt: '2026-05-01T00:00:00Z', cells: { 'applications newReceived total': 99 } });
  const { figures } = seriesOf([sample(), late]);
  expect(figures.find(({ row, column }) => row === 'newReceived' && column === 'total')?.values).toEqual([99]);
  expect(seriesOf([{ ...sample(), report: null }])).toEqual({ years: [], figures: [], links: [], findings: [] });
});

test('a section that only one of two reports has stands beside nothing', () => {
  const [whole, lacking] = [sample(), sample({ year: 2021 })];
  lacking.report!.sections = lacking.report!.sections.filter(({ id }) => id !== 'problems');
  const beside = ({ sections }: ReturnType<typeof compareReports>) =>
    sections.filter(({ id }) => id === 'problems').map(({ a, b }) => [a?.id ?? null, b?.id ?? null]);
  expect(beside(compareReports(whole, lacking))).toEqual([['problems', null]]);
  expect(beside(compareReports(lacking, whole))).toEqual([[null, 'problems']]);
  expect(compareReports(whole, { ...lacking, report: null }).figures.every(({ b }) => b === null)).toBe(true);
});
