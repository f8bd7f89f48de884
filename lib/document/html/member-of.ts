/**
 * A member of an element as the platform defines it. A form answers to the names of its fields first: one called
 * `parentElement` would lead a walk up the page round and round.
 */
export function memberOf<K extends keyof HTMLElement>(element: Element, member: K): HTMLElement[K] {
  const value: unknown = Reflect.get(HTMLElement.prototype, member, element);
  return (typeof value === 'function' ? value.bind(element) : value) as HTMLElement[K];
}
