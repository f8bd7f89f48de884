import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { earl } from '../../lib/export/earl';
import { POISONS, poisoned } from './poison';
import { broken, FAILED, sample } from './sample';

interface Quad {
  predicate: { value: string };
  object: { value: string };
}

const read = (text: string) => JSON.parse(text);
const outcomes = (text: string) =>
  read(text)['@graph'].map((node: never) => node['earl:result']['earl:outcome']['@id']);

test('a finding and a rule that passed give an assertion each', () => {
  expect(outcomes(earl([broken()]))).toEqual(['earl:failed', 'earl:passed']);
  expect(outcomes(earl([sample(), sample()]))).toEqual(Array(4).fill('earl:passed'));
});

test('an undecided finding cannot tell', () => {
  const document = broken({ findings: [{ ...FAILED, outcome: 'incomplete' }] });
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

test('a processor of JSON-LD reads all of it, and needs no network', async () => {
  const documents = [broken(), sample({ year: 2023, url: null })];
  const documentLoader = () => Promise.reject(new Error('the file asks for something'));
  // In safe mode what the context does not explain, and would be dropped, is an error.
  const options = { documentLoader, safe: true };
  const quads = (await jsonld.toRDF(read(earl(documents)), options as jsonld.Options.ToRdf)) as Quad[];
  const of = (predicate: string) =>
    quads.filter((quad) => quad.predicate.value === predicate).map((quad) => quad.object.value);
  const types = of('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');
  expect(types.filter((type) => type.endsWith('#Assertion'))).toHaveLength(4);
  expect(of('http://www.w3.org/ns/earl#outcome')).toEqual(
    ['failed', 'passed', 'passed', 'passed'].map((outcome) => `http://www.w3.org/ns/earl#${outcome}`),
  );
  expect(of('http://www.w3.org/ns/oa#exact')).toEqual(['5']);
  expect(of('http://www.w3.org/ns/oa#start')).toEqual(['10412']);
});
