import HKVariantsRev from 'opencc-js/dict/HKVariantsRev';
import TSCharacters from 'opencc-js/dict/TSCharacters';
import TWVariantsRev from 'opencc-js/dict/TWVariantsRev';

/** Over-conversions on real pages that no dictionary maps back: 谘詢, 答覆, 瞭解. */
export const OVER_CONVERTED: Record<string, string> = { 谘: '咨', 覆: '复', 瞭: '了' };

const entries = (dictionary: string): [string, string][] =>
  dictionary.split('|').map((entry) => {
    const [from = '', to = ''] = entry.split(' ');
    return [from, to];
  });

/** Returns the one-to-one replacements of folding as code-unit pairs [from, to], sorted by `from`. */
export function foldPairs(): [number, number][] {
  const toSimplified = new Map(entries(TSCharacters));
  for (const variants of [TWVariantsRev, HKVariantsRev]) {
    for (const [variant, standard] of entries(variants)) {
      if (!toSimplified.has(variant)) toSimplified.set(variant, toSimplified.get(standard) ?? standard);
    }
  }
  for (const [from, to] of Object.entries(OVER_CONVERTED)) toSimplified.set(from, to);
  return [...toSimplified]
    .filter(([from, to]) => from.length === 1 && to.length === 1 && from !== to)
    .map(([from, to]): [number, number] => [from.charCodeAt(0), to.charCodeAt(0)])
    .sort((a, b) => a[0] - b[0]);
}
