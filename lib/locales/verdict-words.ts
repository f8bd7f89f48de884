import { provided } from './provided';
import type { VERDICT_ZH_CN } from './zh-CN/verdict';

export type VerdictWords = typeof VERDICT_ZH_CN;

/**
 * Registers and returns the names of states in a language. Every view and file takes them from here, so that each state
 * has one name.
 */
export const [provideVerdictWords, verdictWords] = provided<VerdictWords>('states');
