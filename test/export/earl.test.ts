import { describe, expect, test } from 'vitest';
import { earl } from '../../lib/export/earl';
import { POISONS, poisoned } from './poison';
import { broken, sample } from './sample';

const read = (text: string) => JSON.parse(text);
const outcomes = (text: string) =>
  read(text)['@graph'].map((node: never) => node['earl:result']['earl:outcome']['@id']);

test('a finding and a rule that passed give an assertion each', () => {
  expect(outcomes(earl([broken()]))).toEqual(['earl:failed', 'earl:passed']);
  expect(outcomes(earl([sample(), sample()]))).toEqual(Array(4).fill('earl:passed'));
});

test('an undecided finding cannot tell', () => {
  const document = broken();
  document.findings[0]!.outcome = 'incomplete';
  expect(outcomes(earl([document]))[0]).toBe('earl:cantTell');
});

test('the subject is the page, or what it says where it has no address', () => {
  const subject = (text: string) => read(text)['@graph'][0]['earl:subject'];
  expect(subject(earl([sample()]))['@id']).toBe('https://kjj.guiyang.gov.cn/2020/report.html');
  expect(subject(earl([sample({ url: null })]))['@id']).toBe(`urn:sha256:${'ab'.repeat(32)}`);
});

describe.each(POISONS)('%j', (poison) => {
  test('is never an identifier or a keyword', () => {
    const ids: string[] = [];
    const document = JSON.parse(earl([poisoned(poison)]), (key, value) => {
      if (key === '@id' || key === '@type') ids.push(value);
      return value;
    });
    expect(document['@graph'][0]['earl:result']['dct:description']).toBe(poison);
    for (const id of ids) expect(id).toMatch(/^(earl|oa|urn|https):[^\s<>"{}|\\^`]+$/);
  });
});
