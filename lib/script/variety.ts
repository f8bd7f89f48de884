import type { Source } from './types';

const countOf = (text: string, characters: RegExp): number => text.match(characters)?.length ?? 0;

/**
 * Determines which standard of Traditional a text follows. Hong Kong's and OpenCC's are recognised by characters that
 * no other standard has; where neither prevails it is Taiwan's.
 */
export function traditionalVariety(text: string): Exclude<Source, 's' | 'twp'> {
  const hongKong = countOf(text, /[説閲鋭悦脱税衞鈎藴醖敍葱兑]/g);
  const standard = countOf(text, /[爲衆羣峯麪牀喫啓祕]/g);
  const taiwan = countOf(text, /[說閱銳悅脫稅衛鉤蘊醞敘蔥兌裡]/g);
  const common = countOf(text, /[為眾群峰麵床吃啟秘]/g);
  if (standard > common) return 't';
  return hongKong > taiwan ? 'hk' : 'tw';
}
