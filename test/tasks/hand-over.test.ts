import { expect, test } from 'vitest';
import { forLetter } from '../../lib/tasks/hand-over';
import { rowsOf } from '../../lib/tasks/rows';
import { FAILED } from '../export/sample';
import { A, B, decision, documents, first, OPEN, task, WARNED } from './samples';

const letterOf = (...decisions: ReturnType<typeof decision>[]) => {
  const rows = rowsOf(task({ decisions }), { documents, dismissals: [] }).filter(({ page }) => page === A);
  return forLetter(first(), rows);
};

test('a letter is of what was confirmed or notified, and its verdict of that alone', () => {
  const letter = letterOf(decision(A, FAILED), decision(A, OPEN, { state: 'corrected' }), decision(B, WARNED));
  expect(letter?.findings).toEqual([FAILED]);
  expect(letter?.verdict).toMatchObject({ state: 'problems', errors: 1, toCheck: 0 });
  expect(letterOf(decision(A, OPEN, { state: 'notified' }))?.findings).toEqual([OPEN]);
});

test('where nothing was, there is none', () => {
  expect(letterOf()).toBeNull();
  expect(letterOf(decision(A, FAILED, { state: 'corrected' }))).toBeNull();
});
