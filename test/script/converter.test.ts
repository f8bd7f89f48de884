import { expect, test } from 'vitest';
import { compile, compileCompatibility } from '../../lib/script/compiler/compile';
import { converterOf, createConverter, settingOf } from '../../lib/script/converter';
import type { Source, Target } from '../../lib/script/types';

/** A converter that tells what it loaded, in order. */
function counted(target: Target) {
  const loaded: Source[] = [];
  const options = { target, version: 'test', compatibility: compileCompatibility() };
  const converter = createConverter(options, (source) => {
    loaded.push(source);
    return compile(source, target);
  });
  return { converter, loaded };
}

test.each([
  ['信息公开', 'tw', ['s']],
  ['資訊公開', 's', ['tw']],
  ['信息公开', 's', []],
] as const)('%s on its way to %s: what it needs is made ready once, and before', (page, target, needed) => {
  const { converter, loaded } = counted(target);
  const setting = settingOf(page);
  for (const _ of converter.prepare(page, setting));
  expect(loaded).toEqual(needed);
  converter.convertParts([page], setting);
  expect(loaded).toEqual(needed);
});

test('a dictionary in memory converts from what it has, and says what it has not', () => {
  const packed = { target: 'tw' as const, version: 'of today', compatibility: compileCompatibility() };
  const converter = converterOf({ ...packed, words: undefined, from: { s: compile('s', 'tw') } });
  expect([converter.version, converter.convert('发展')]).toEqual(['of today', '發展']);
  const none = converterOf({ ...packed, words: undefined, from: {} });
  expect(() => none.convert('发展')).toThrow('The dictionary to tw has nothing from s');
});
