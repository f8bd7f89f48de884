import { decodedPart } from '../../lib/text/address';
/** A screen of the library. It is in the page's fragment, so that back, reload and links work. */
export type Route =
  | { screen: 'list' }
  | { screen: 'report'; key: string }
  | { screen: 'years'; issuer: string | null }
  | { screen: 'compare'; a: string | null; b: string | null }
  | { screen: 'batch'; tab: number | null }
  | { screen: 'tasks'; tab: number | null }
  | { screen: 'task'; id: string };

/** Returns the route of a fragment such as `#/years/贵阳市科技局`; the list for anything unknown. */
export function routeOf(hash: string): Route {
  const [screen, first = null, second = null] = hash.replace(/^#\/?/, '').split('/').map(decoded);
  if (screen === 'report' && first) return { screen, key: first };
  if (screen === 'years') return { screen, issuer: first };
  if (screen === 'compare') return { screen, a: first, b: second };
  if (screen === 'batch' || screen === 'tasks')
    return { screen, tab: first && /^\d+$/.test(first) ? Number(first) : null };
  if (screen === 'task' && first) return { screen, id: first };
  return { screen: 'list' };
}

/** Returns the fragment of a route. */
export function hashOf(route: Route): string {
  const given = partsOf(route).filter((part) => part !== null);
  return `#/${[route.screen, ...given.map((part) => encodeURIComponent(part))].join('/')}`;
}

function partsOf(route: Route): (string | number | null)[] {
  if (route.screen === 'report') return [route.key];
  if (route.screen === 'years') return [route.issuer];
  if (route.screen === 'compare') return [route.a, route.b];
  if (route.screen === 'task') return [route.id];
  return route.screen === 'batch' || route.screen === 'tasks' ? [route.tab] : [];
}

/** Decodes a part of a fragment; returns it as it is if it is not validly encoded. */
export const decoded = (part: string): string => decodedPart(part) ?? part;
