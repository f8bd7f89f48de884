import { useEffect, useState } from 'preact/hooks';
import type { Always } from '../../components/popup/state';
import { siteOf } from '../../lib/script/remembered';
import type { Target } from '../../lib/script/types';
import type { Tab } from '../shared/page-state';
import { canRemember, remember, remembered } from '../shared/site-scripts';

/**
 * Returns the script in which the current site is always shown, and a function that changes it; null if the extension
 * may not run there by itself.
 */
export function useSiteScript(tab: Tab | null): Always | null {
  const site = tab && siteOf(tab.url);
  const [isOffered, setOffered] = useState(false);
  const [target, setTarget] = useState<Target | null>(null);
  useEffect(() => {
    if (!site) return;
    void canRemember(site).then(setOffered);
    void remembered().then((sites) => setTarget(sites[site] ?? null));
  }, [site]);
  if (!site || !isOffered) return null;
  const set = async (chosen: Target | null): Promise<void> => {
    await remember(site, chosen);
    setTarget(chosen);
  };
  return { site, target, set };
}
