/**
 * Returns a member of an element as the platform defines it. A form's fields shadow its members: one named
 * `parentElement` would make a walk up the page circular.
 */
export function memberOf<K extends keyof HTMLElement>(element: Element, member: K): HTMLElement[K] {
  const value: unknown = Reflect.get(HTMLElement.prototype, member, element);
  return (typeof value === 'function' ? value.bind(element) : value) as HTMLElement[K];
}
