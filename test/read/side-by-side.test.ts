import { describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import type { AuditDocument } from '../../lib/model/schema';
import { applications, tinyPage } from '../check/tiny';

const HEAD_ROWS = 3;
const FIGURES = 7;

const html = tinyPage({ cells: applications(12) });
const table = (html.match(/<table[\s\S]*?<\/table>/g) ?? []).find((each) => each.includes('自然人')) ?? '';
const rows = Array.from(table.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g), ([, row = '']) =>
  Array.from(row.matchAll(/<td[\s\S]*?<\/td>/g), ([cell]) => cell),
);
const tableOf = (cells: string[][]): string =>
  `<table border="1">${cells.map((row) => `<tr>${row.join('')}</tr>`).join('')}</table>`;

const body = rows.slice(HEAD_ROWS);
const labels = tableOf(body.map((row) => row.slice(0, -FIGURES)));
const figures = body.map((row) => row.slice(-FIGURES));
const heads = [...rows.slice(0, HEAD_ROWS).map((row, i) => (i ? row : row.slice(1))), ...figures];
const inFlow = labels.replace(/<\/?(?:table|tr|td)[^>]*>/g, '\n').replace(/[^\n]+/g, (line) => `<p>${line}</p>`);

const audited = (beside: string): AuditDocument =>
  audit(readPage(htmlSource(html.replace(table, beside), null)).page, { language: 'en' });
const received = ({ report }: AuditDocument) =>
  report?.figures.filter(({ table, row }) => table === 'applications' && row === 'newReceived');

describe('labels and figures in two tables side by side', () => {
  test.each([
    ['in a table of layout', `<table><tr><td>${labels}</td><td>${tableOf(figures)}</td></tr></table>`],
    ['in blocks', `<div>${labels}</div><div>${tableOf(figures)}</div>`],
    ['with the heads above the figures', `<div>${labels}</div><div>${tableOf(heads)}</div>`],
    ['the figures first', `<div>${tableOf(figures)}</div><div>${labels}</div>`],
  ])('%s, they are one table', (_, beside) => {
    const document = audited(beside);
    expect(received(document)?.map(({ value }) => value)).toEqual([12, 0, 0, 0, 0, 0, 12]);
    expect(document.findings.map(({ rule }) => rule)).not.toContain('tables.missing');
  });

  test.each([
    ['with a line less of figures', `<div>${labels}</div><div>${tableOf(figures.slice(1))}</div>`],
    ['with labels in no table', `<div>${inFlow}</div><div>${tableOf(heads)}</div>`],
  ])('%s, no figure is given to any row', (_, beside) => {
    const document = audited(beside);
    expect(received(document)?.map(({ value }) => value)).toEqual(Array(FIGURES).fill(null));
    const told = document.findings.filter(({ outcome }) => outcome === 'failed').map(({ rule }) => rule);
    expect(told).toEqual([]);
    expect(document.findings.map(({ rule }) => rule)).toContain('values.notNumber');
  });
});
