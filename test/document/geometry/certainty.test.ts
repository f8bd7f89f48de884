import { describe, expect, it } from 'vitest';
import { certaintyOf, type Member, withSide } from '../../../lib/document/geometry/certainty';

const member = (name: Member['name'], figures: Member['figures'] = null): Member => ({ name, figures });

describe('whose figures are whose', () => {
  it('is certain where each stands beside its own label and reaches into no other', () => {
    expect(certaintyOf([member([0, 10], [2, 8]), member([20, 30]), member([40, 50], [42, 48])], 1)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('is not where what is taken for one reaches into another, which may be blank for that reason alone', () => {
    // The figures at 22 to 28 are beside the second label.
    expect(certaintyOf([member([0, 10], [22, 28]), member([20, 30]), member([40, 50], [42, 48])], 1)).toEqual([
      0,
      0,
      true,
    ]);
  });

  it('is not where figures stand beside no label, nor are their neighbours blank for certain', () => {
    expect(
      certaintyOf([member([0, 10], [2, 8]), member([14, 18]), member(null, [20, 30]), member([40, 50])], 1),
    ).toEqual([true, 2, 2, 2]);
  });

  it('is not where figures stand between two labels, unless every label has figures', () => {
    expect(certaintyOf([member([0, 10], [12, 16]), member([20, 30])], 1)).toEqual([0, 0]);
    expect(certaintyOf([member([0, 10], [12, 16]), member([20, 30], [32, 36])], 1)).toEqual([true, true]);
  });

  it('bears print that is set a little higher or lower', () => {
    expect(certaintyOf([member([0, 10], [1, 11]), member([10, 20], [9, 19])], 2)).toEqual([true, true]);
    expect(certaintyOf([member([0, 10], [1, 11]), member([10, 20], [8, 19])], 2)).toEqual([0, 1]);
  });

  it('needs no labels where there are none', () => {
    expect(certaintyOf([member(null, [0, 10]), member(null, [20, 30])], 1)).toEqual([true, true]);
    expect(certaintyOf([member(null, [0, 10]), member(null, [5, 30])], 1)).toEqual([0, 1]);
  });
});

describe('columns whose figures stand at one side of their heads', () => {
  const [first, blank, last] = [member([0, 10], [12, 15]), member([20, 30]), member([40, 50], [53, 56])];

  it('reach as far as their figures, as the outermost shows', () => {
    expect(withSide([first, blank, last])).toEqual([member([0, 15], [12, 15]), blank, member([40, 56], [53, 56])]);
    expect(certaintyOf(withSide([first, blank, last]), 1)).toEqual([true, true, true]);
  });

  it('do not where the outermost has none, where sides differ, or where there is but one', () => {
    for (const members of [
      [first, last, blank],
      [first, blank, member([40, 50], [34, 38])],
      [blank, last],
    ])
      expect(withSide(members)).toEqual(members);
  });
});
