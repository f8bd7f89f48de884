import { StoreError, type StoreFault } from '../model/store-error';
import { FAULTS_EN } from './en/faults';
import { fill } from './fill';
import type { Language } from './languages';
import { MARKS } from './marks';
import { FAULTS_ZH_CN, type Faults, type FaultWords } from './zh-CN/faults';
import { FAULTS_ZH_TW } from './zh-TW/faults';

const FAULTS: Record<Language, Faults> = { 'zh-CN': FAULTS_ZH_CN, 'zh-TW': FAULTS_ZH_TW, en: FAULTS_EN };

/** Returns the words for an error of any kind. */
export const wordsOf = (error: unknown, language: Language): FaultWords =>
  FAULTS[language][error instanceof StoreError ? error.fault : 'other'];

/** Returns an error of the library in one line; for any other error its own text. */
export const sayError = (error: unknown, language: Language): string =>
  error instanceof StoreError ? sayFault(error.fault, language) : String(error);

/** Returns what to say to somebody who dismisses a finding that another window dismissed first, with its reason. */
export const sayFirst = (reason: string, language: Language): string => fill(FAULTS[language].first, { reason });

/** Returns in one line what failed and what to do. */
export function sayFault(fault: StoreFault, language: Language): string {
  const { what, todo } = FAULTS[language][fault];
  return what + MARKS[language].sentences + todo;
}
