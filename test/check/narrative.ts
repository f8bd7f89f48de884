/** Returns pseudo-random text: texts of different seeds have no phrase in common. */
export function narrative(seed: number, sentences: number): string {
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
  const words =
    '公开信息政策解读回应关切依法申请答复平台建设网站管理监督保障培训考核制度规范目录审查发布群众企业服务重点领域公共资源'.match(
      /../g,
    ) ?? [];
  return Array.from(
    { length: sentences },
    () => `${Array.from({ length: 12 }, () => words[next(words.length)]).join('')}。`,
  ).join('');
}

/** Returns such a text with a body's name, its short name, and figures. */
export const narrativeOfBody = (name: string, short: string, seed: number): string =>
  narrative(seed, 40).replaceAll('。', (end, at: number) => (at % 3 ? end : `，${name}（${short}）公开信息${at}条。`));
