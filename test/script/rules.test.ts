import { describe, expect, test } from 'vitest';
import { isInline, isLeftAlone, isSkippedName, labelsOf, sendsItsText, translates } from '../../lib/script/rules';

const having =
  (attributes: Record<string, string>) =>
  (name: string): string | null =>
    attributes[name] ?? null;

describe('an element is left alone with all in it', () => {
  test.each([
    [{ contenteditable: '' }, true],
    [{ contenteditable: 'true' }, true],
    [{ contenteditable: 'plaintext-only' }, true],
    [{ contenteditable: 'FALSE' }, false],
    [{ lang: 'ja' }, true],
    [{ lang: 'JA-JP' }, true],
    [{ lang: 'ko-KR' }, true],
    // Javanese, and a language that only ends so.
    [{ lang: 'jav' }, false],
    [{ lang: 'zh-ja' }, false],
    [{ lang: 'zh-CN' }, false],
    [{}, false],
    [{ contenteditable: 'false', lang: 'ja' }, true],
  ])('%j: %s', (attributes, isAlone) => {
    expect(isLeftAlone(having(attributes as Record<string, string>))).toBe(isAlone);
  });
});

test.each([
  ['no', false],
  ['NO', false],
  ['yes', true],
  ['Yes', true],
  ['', true],
  ['maybe', null],
])('translate="%s" says %s', (value, said) => {
  expect(translates(having({ translate: value }))).toBe(said);
});

test('an element without the attribute says nothing', () => {
  expect(translates(having({}))).toBeNull();
});

test('the labels of any element are those that readers see', () => {
  expect(labelsOf('img', having({ alt: '图', title: '题', src: 'a.png' }))).toEqual(['title', 'alt']);
  expect(labelsOf('input', having({ placeholder: '', 'aria-label': '查询' }))).toEqual(['placeholder', 'aria-label']);
  expect(labelsOf('p', having({ label: '文', value: '文' }))).toEqual([]);
});

test('options and their groups may have a label in the place of their text', () => {
  expect(labelsOf('option', having({ label: '年报' }))).toEqual(['label']);
  expect(labelsOf('optgroup', having({ label: '年报', title: '题' }))).toEqual(['title', 'label']);
  expect(labelsOf('option', having({}))).toEqual([]);
});

test.each([
  [{ type: 'button', name: 'b' }, true],
  [{ type: 'RESET', name: 'b' }, true],
  [{ type: 'submit' }, true],
  [{ type: 'submit', name: '' }, true],
  // Its value is sent with the form.
  [{ type: 'submit', name: 'b' }, false],
  [{ type: 'text' }, false],
  [{ type: 'hidden' }, false],
  [{}, false],
])('the value of an input %j is a label: %s', (attributes, isLabel) => {
  const own = attributes as Record<string, string>;
  expect(labelsOf('input', having({ ...own, value: '查询' }))).toEqual(isLabel ? ['value'] : []);
  expect(labelsOf('input', having(own))).toEqual([]);
});

test('an option without a value sends its text', () => {
  expect(sendsItsText('option', having({}))).toBe(true);
  expect(sendsItsText('option', having({ value: '' }))).toBe(false);
  expect(sendsItsText('optgroup', having({}))).toBe(false);
});

test('elements of a line do not interrupt a phrase, code and fields are no text for readers', () => {
  for (const name of ['a', 'span', 'strong', 'wbr', 'ruby']) expect(isInline(name), name).toBe(true);
  for (const name of ['p', 'td', 'br', 'img', '']) expect(isInline(name), name).toBe(false);
  for (const name of ['script', 'textarea', 'rt', 'annotation-xml', 'iframe'])
    expect(isSkippedName(name), name).toBe(true);
  for (const name of ['p', 'ruby', 'rb', '']) expect(isSkippedName(name), name).toBe(false);
});
