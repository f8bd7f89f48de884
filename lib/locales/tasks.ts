import type { DecisionState } from '../tasks/schema';
import { TASKS_EN } from './en/tasks';
import type { Language } from './languages';
import { PAPER_WORDS } from './papers';
import { TASKS_ZH_CN, type TaskWords } from './zh-CN/tasks';
import { TASKS_ZH_TW } from './zh-TW/tasks';

export const TASK_WORDS: Record<Language, TaskWords> = { 'zh-CN': TASKS_ZH_CN, 'zh-TW': TASKS_ZH_TW, en: TASKS_EN };

/** The position of each decision's box on a check sheet. */
export const BOXES: Record<Exclude<DecisionState, 'todo'>, number> = {
  confirmed: 0,
  falseAlarm: 1,
  notified: 2,
  corrected: 3,
};

/** Returns the name of a decision, the same as on the box of a check sheet. */
export const sayState = (state: DecisionState, language: Language): string =>
  (state === 'todo' ? undefined : PAPER_WORDS[language].boxes[BOXES[state]]) ?? TASK_WORDS[language].todo;

/** Signs that mark decisions besides their colours. */
export const DECISION_SIGNS: Record<DecisionState, string> = {
  todo: '○',
  confirmed: '●',
  falseAlarm: '⊘',
  notified: '→',
  corrected: '✓',
};
