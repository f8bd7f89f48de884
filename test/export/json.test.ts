import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, test } from 'vitest';
import { json } from '../../lib/export/json';
import { jsonLines } from '../../lib/export/jsonl';
import { auditJsonSchema } from '../../lib/model/json-schema';
import { auditDocument } from '../../lib/model/schema';
import { POISONS, poisoned } from './poison';
import { broken, sample } from './sample';

const valid = new Ajv2020({ allowUnionTypes: true }).compile(auditJsonSchema());

test.each([sample(), broken(), { ...sample(), report: null }])(
  'a document comes back and meets the JSON Schema',
  (document) => {
    const back = JSON.parse(json([document]));
    expect(back).toEqual(document);
    expect(valid(back), JSON.stringify(valid.errors)).toBe(true);
  },
);

describe.each(POISONS)('%j', (poison) => {
  test('comes back the same', () => {
    const document = poisoned(poison);
    expect(auditDocument.parse(JSON.parse(json([document])))).toEqual(document);
    expect(valid(JSON.parse(json([document])))).toBe(true);
    const lines = jsonLines([document, document]).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([document, document]);
  });

  test('survives UTF-8', () => {
    const bytes = new TextEncoder().encode(json([poisoned(poison)]));
    expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual(poisoned(poison));
  });
});

test('JSON is for one document', () => {
  expect(() => json([])).toThrow(RangeError);
  expect(() => json([sample(), sample()])).toThrow(RangeError);
  expect(jsonLines([])).toBe('');
});
