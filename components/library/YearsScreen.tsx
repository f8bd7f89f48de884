import { useMemo, useState } from 'preact/hooks';
import { seriesOf } from '../../lib/library';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { useLanguage } from '../shared/language';
import { useLoaded } from './hooks';
import { Fault, Loading } from './Notice';
import { hashOf } from './route';
import type { Services } from './services';
import { YearsChart } from './YearsChart';
import { YearsFindings } from './YearsFindings';
import { YearsLinks } from './YearsLinks';
import { YearsTable } from './YearsTable';

/** One body over the years. */
export function YearsScreen({ issuer, services }: { issuer: string | null; services: Services }) {
  const words = LIBRARY_WORDS[useLanguage()];
  const loaded = useLoaded(() => services.entries(), []);
  const bodies = useMemo(() => bodiesOf(loaded.state === 'loaded' ? loaded.value : []), [loaded]);
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') return <Fault error={loaded.error} onRetry={loaded.again} />;
  if (bodies.length === 0) return <p>{words.years.none}</p>;
  const chosen = issuer ?? bodies[0]!.issuer;
  return (
    <div class="years">
      <label class="body">
        {words.years.body}
        <select
          value={chosen}
          onChange={(event) => {
            location.hash = hashOf({ screen: 'years', issuer: event.currentTarget.value });
          }}
        >
          {bodies.map((body) => (
            <option key={body.issuer} value={body.issuer} lang="zh">
              {body.issuer} ({body.reports})
            </option>
          ))}
        </select>
      </label>
      <Body key={chosen} issuer={chosen} services={services} />
    </div>
  );
}

function Body({ issuer, services }: { issuer: string; services: Services }) {
  const words = LIBRARY_WORDS[useLanguage()].years;
  const loaded = useLoaded(async () => seriesOf(await services.ofIssuer(issuer)), [issuer]);
  const [totalsOnly, setTotalsOnly] = useState(false);
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') return <Fault error={loaded.error} onRetry={loaded.again} />;
  const series = loaded.value;
  if (series.years.length === 0) return <p>{words.noYear}</p>;
  return (
    <>
      <YearsLinks links={series.links} years={series.years} />
      <YearsFindings findings={series.findings} />
      <YearsChart series={series} />
      <section>
        <h2>{words.allFigures}</h2>
        <label class="check">
          <input
            type="checkbox"
            checked={totalsOnly}
            onChange={(event) => setTotalsOnly(event.currentTarget.checked)}
          />
          {words.totalsOnly}
        </label>
        <YearsTable series={series} totalsOnly={totalsOnly} />
      </section>
    </>
  );
}

/** Returns the bodies with their number of reports, the most first. */
function bodiesOf(entries: { issuer?: string; year?: number }[]): { issuer: string; reports: number }[] {
  const counts = new Map<string, number>();
  for (const { issuer, year } of entries)
    if (issuer && year !== undefined) counts.set(issuer, (counts.get(issuer) ?? 0) + 1);
  return [...counts].map(([issuer, reports]) => ({ issuer, reports })).sort((a, b) => b.reports - a.reports);
}
