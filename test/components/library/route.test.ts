import { describe, expect, test } from 'vitest';
import { hashOf, type Route, routeOf } from '../../../components/library/route';

describe('the route of a fragment', () => {
  test.each<[string, Route]>([
    ['', { screen: 'list' }],
    ['#', { screen: 'list' }],
    ['#/list', { screen: 'list' }],
    ['#/somewhere/else', { screen: 'list' }],
    ['#/report/a', { screen: 'report', key: 'a' }],
    ['#report/a', { screen: 'report', key: 'a' }],
    ['#/report', { screen: 'list' }],
    ['#/years', { screen: 'years', issuer: null }],
    ['#/years/青禾县水务局', { screen: 'years', issuer: '青禾县水务局' }],
    ['#/compare', { screen: 'compare', a: null, b: null }],
    ['#/compare/a/b', { screen: 'compare', a: 'a', b: 'b' }],
    ['#/batch', { screen: 'batch', tab: null }],
    ['#/batch/12', { screen: 'batch', tab: 12 }],
    ['#/batch/0', { screen: 'batch', tab: 0 }],
    ['#/batch/abc', { screen: 'batch', tab: null }],
    ['#/batch/12abc', { screen: 'batch', tab: null }],
    ['#/batch/a12', { screen: 'batch', tab: null }],
    ['#/batch/-1', { screen: 'batch', tab: null }],
    ['#/batch/1.5', { screen: 'batch', tab: null }],
    ['#/batch/1e3', { screen: 'batch', tab: null }],
    ['#/batch/', { screen: 'batch', tab: null }],
    ['#/tasks', { screen: 'tasks', tab: null }],
    ['#/tasks/12', { screen: 'tasks', tab: 12 }],
    ['#/tasks/abc', { screen: 'tasks', tab: null }],
    ['#/task/a b', { screen: 'task', id: 'a b' }],
    ['#/task', { screen: 'list' }],
  ])('%s', (hash, route) => {
    expect(routeOf(hash)).toEqual(route);
  });

  test('a fragment that is no encoded text is taken as it stands', () => {
    expect(routeOf('#/years/100%')).toEqual({ screen: 'years', issuer: '100%' });
  });
});

test.each<[Route, string]>([
  [{ screen: 'list' }, '#/list'],
  [{ screen: 'report', key: 'http://a.gov.cn/1?b=2#c' }, '#/report/http%3A%2F%2Fa.gov.cn%2F1%3Fb%3D2%23c'],
  [{ screen: 'years', issuer: null }, '#/years'],
  [{ screen: 'years', issuer: '100% / 县' }, '#/years/100%25%20%2F%20%E5%8E%BF'],
  [{ screen: 'compare', a: 'a', b: null }, '#/compare/a'],
  [{ screen: 'compare', a: 'a', b: 'b' }, '#/compare/a/b'],
  [{ screen: 'batch', tab: 12 }, '#/batch/12'],
  [{ screen: 'batch', tab: null }, '#/batch'],
  [{ screen: 'tasks', tab: 12 }, '#/tasks/12'],
  [{ screen: 'tasks', tab: null }, '#/tasks'],
  [{ screen: 'task', id: 'a/b' }, '#/task/a%2Fb'],
])('the fragment of a route is read as that route: %o', (route, hash) => {
  expect(hashOf(route)).toBe(hash);
  expect(routeOf(hash)).toEqual(route);
});
