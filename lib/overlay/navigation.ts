/**
 * Calls `act` when the address changes without another page being loaded. Returns a function that checks the address at
 * once.
 */
export function onMove(signal: AbortSignal, act: () => void): () => void {
  let address = location.href;
  const ask = (): void => {
    if (location.href === address) return;
    address = location.href;
    act();
  };
  const options = { signal };
  addEventListener('popstate', ask, options);
  addEventListener('hashchange', ask, options);
  // Only this event tells of history changes by scripts. Without it, they are noticed at the next change of the page.
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', () => setTimeout(ask), options);
  return ask;
}
