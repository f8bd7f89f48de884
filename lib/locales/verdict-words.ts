import { provided } from './provided';
import type { VERDICT_ZH_CN } from './zh-CN/verdict';

export type VerdictWords = typeof VERDICT_ZH_CN;

/** The names of states in a language: every view and file takes them from here, so that one state has one name. */
export const [provideVerdictWords, verdictWords] = provided<VerdictWords>('states');
