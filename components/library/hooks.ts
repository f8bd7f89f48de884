import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

export type Loaded<T> = { state: 'loading' } | { state: 'loaded'; value: T } | { state: 'failed'; error: unknown };

/** Loads something whenever its dependencies change; a result that comes too late is dropped. */
export function useLoaded<T>(load: () => Promise<T>, depends: unknown[]): Loaded<T> & { again(): void } {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    load().then(
      (value) => current && setLoaded({ state: 'loaded', value }),
      (error) => current && setLoaded({ state: 'failed', error }),
    );
    return () => {
      current = false;
    };
  }, [...depends, round]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  return { ...loaded, again };
}

/** A state that can be subscribed to. */
export interface Watched<T> {
  readonly state: T;
  subscribe(listener: () => void): () => void;
}

/** Returns the current state, rendered at most once a frame however fast it changes. */
export function useWatched<T>(watched: Watched<T>): T {
  const [state, setState] = useState(watched.state);
  const frame = useRef(0);
  useEffect(() => {
    const draw = () => {
      frame.current = 0;
      setState(watched.state);
    };
    const unsubscribe = watched.subscribe(() => {
      frame.current ||= requestAnimationFrame(draw);
    });
    draw();
    return () => {
      unsubscribe();
      cancelAnimationFrame(frame.current);
      frame.current = 0;
    };
  }, [watched]);
  return state;
}

/** Whether a media query holds. */
export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const listen = () => setMatches(list.matches);
    list.addEventListener('change', listen);
    return () => list.removeEventListener('change', listen);
  }, [query]);
  return matches;
}
