import { useState } from 'preact/hooks';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { useLanguage } from '../shared/language';
import { Fault } from './Notice';
import type { Services } from './services';

export interface DistrustProps {
  id: string;
  isDistrusted: boolean;
  services: Pick<Services, 'distrust'>;
  /** Called after the audits that depend on it were checked again. */
  onChanged(): void;
}

/** A button that excludes an audit as evidence against other reports, or allows it again. */
export function Distrust({ id, isDistrusted, services, onChanged }: DistrustProps) {
  const { trust } = LIBRARY_WORDS[useLanguage()];
  const [isBusy, setBusy] = useState(false);
  const [isDone, setDone] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const change = async () => {
    setBusy(true);
    setError(null);
    try {
      await services.distrust(id, !isDistrusted);
      setDone(true);
      onChanged();
    } catch (fault) {
      setError(fault);
    }
    setBusy(false);
  };
  return (
    <div class={isDistrusted ? 'notice warning' : undefined}>
      {isDistrusted && <p>{trust.distrusted}</p>}
      <p>
        <button type="button" disabled={isBusy} onClick={() => void change()}>
          {isDistrusted ? trust.trust : trust.distrust}
        </button>{' '}
        <span class="muted" role="status">
          {isDone && trust.rechecked}
        </span>
      </p>
      {error !== null && <Fault error={error} />}
    </div>
  );
}
