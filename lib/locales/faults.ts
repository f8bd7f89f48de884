import { StoreError, type StoreFault } from '../model/store-error';
import { FAULTS_EN } from './en/faults';
import { fill } from './fill';
import type { Language } from './languages';
import { MARKS } from './marks';
import { FAULTS_ZH_CN, type Faults, type FaultWords } from './zh-CN/faults';
import { FAULTS_ZH_TW } from './zh-TW/faults';

const FAULTS: Record<Language, Faults> = { 'zh-CN': FAULTS_ZH_CN, 'zh-TW': FAULTS_ZH_TW, en: FAULTS_EN };

/** What to say of an error, whatever it is. */
export const wordsOf = (error: unknown, language: Language): FaultWords =>
  FAULTS[language][error instanceof StoreError ? error.fault : 'other'];

/** An error of what is kept, in one line; what is none of those says itself. */
export const sayError = (error: unknown, language: Language): string =>
  error instanceof StoreError ? sayFault(error.fault, language) : String(error);

/** What to say to whoever sets a finding aside that another window set aside first. */
export const sayFirst = (reason: string, language: Language): string => fill(FAULTS[language].first, { reason });

/** A fault and what to do, in one line. */
export function sayFault(fault: StoreFault, language: Language): string {
  const { what, todo } = FAULTS[language][fault];
  return what + MARKS[language].sentences + todo;
}
