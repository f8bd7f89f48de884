/** Calls back when the address of the page has changed without another page being loaded; gives what asks at once. */
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
  // What scripts do to the history is told by this alone, where there is it; else the change that follows tells.
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', () => setTimeout(ask), options);
  return ask;
}
