import { useLayoutEffect, useState } from 'preact/hooks';

/** Returns the current fragment of the page's address. */
export function useHash(): string {
  const [hash, setHash] = useState(location.hash);
  // A layout effect, so that no change of address between the first reading and this is missed.
  useLayoutEffect(() => {
    const listen = () => setHash(location.hash);
    addEventListener('hashchange', listen);
    return () => removeEventListener('hashchange', listen);
  }, []);
  return hash;
}
