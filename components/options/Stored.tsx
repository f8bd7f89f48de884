import { useEffect, useState } from 'preact/hooks';
import { sayError } from '../../lib/locales/faults';
import { SETTINGS_WORDS } from '../../lib/locales/settings';
import { Confirm } from '../shared/Confirm';
import { useLanguage } from '../shared/language';
import { type Kept, type OptionsServices, PARTS, type Part } from './services';

interface Props {
  services: OptionsServices;
  /** Called with the kinds of data that were deleted. */
  onCleared(parts: readonly Part[]): void;
}

/** The data stored on this device, by kind, each with a button to delete it. */
export function Stored({ services, onCleared }: Props) {
  const language = useLanguage();
  const all = SETTINGS_WORDS[language];
  const words = all.stored;
  const [kept, setKept] = useState<Kept | null>(null);
  const [asking, setAsking] = useState<readonly Part[] | null>(null);
  const [problem, setProblem] = useState('');
  const failed = (error: Error) => setProblem(sayError(error, language));
  const count = () => services.stored().then(setKept, failed);
  useEffect(() => void count(), []);
  const clear = (parts: readonly Part[]) =>
    services.clear(parts).then(() => {
      onCleared(parts);
      return count();
    }, failed);
  const only = asking?.length === 1 ? asking[0] : undefined;
  // These three are in one database, and can only be deleted together if it is unreadable.
  const isWhole = (only === 'library' || only === 'dismissals' || only === 'tasks') && kept?.counts[only] === null;
  const said = (part: Part): string => {
    const count = kept?.counts[part];
    return count === null ? words.unreadable : count === undefined ? '' : words.parts[part].count(count);
  };
  return (
    <fieldset>
      <legend>{words.title}</legend>
      <p>{words.text}</p>
      <ul class="parts">
        {PARTS.map((part) => (
          <li key={part}>
            <div>
              <strong>{words.parts[part].name}</strong> {said(part)}
              <p class="muted">{words.parts[part].what}</p>
            </div>
            <button
              type="button"
              aria-label={words.clearPart(words.parts[part].name)}
              disabled={!kept || kept.counts[part] === 0}
              onClick={() => setAsking([part])}
            >
              {words.delete}
            </button>
          </li>
        ))}
      </ul>
      {kept && <p>{words.taken((kept.bytes / 1_048_576).toFixed(1))}</p>}
      <div class="actions">
        <button type="button" onClick={services.openLibrary}>
          {words.library}
        </button>
        <button type="button" class="danger" onClick={() => setAsking(PARTS)}>
          {words.clear}
        </button>
      </div>
      <p class="problem" role="alert">
        {problem}
      </p>
      <p class="muted">{words.uninstall}</p>
      {asking && (
        <Confirm
          title={only ? words.clearPartTitle(words.parts[only].name) : words.clearTitle}
          action={only ? words.delete : words.clear}
          cancel={all.cancel}
          onConfirm={() => void clear(asking)}
          onClose={() => setAsking(null)}
        >
          <p>{isWhole ? words.clearUnreadableText : only ? words.clearPartText : words.clearText}</p>
        </Confirm>
      )}
    </fieldset>
  );
}
