import { useLayoutEffect, useState } from 'preact/hooks';

/** The fragment of the page's address, as it changes. */
export function useHash(): string {
  const [hash, setHash] = useState(location.hash);
  // In one breath with the first reading: an address that changed in between would never be gone to.
  useLayoutEffect(() => {
    const listen = () => setHash(location.hash);
    addEventListener('hashchange', listen);
    return () => removeEventListener('hashchange', listen);
  }, []);
  return hash;
}
