import { Marker } from './Marker';
import { axisTicks, type Line } from './year-lines';

const WIDTH = 400;
const HEIGHT = 200;
const EDGE = { left: 48, right: 16, top: 12, bottom: 26 };

export interface PlotProps {
  years: number[];
  lines: Line[];
  label: string;
}

/** Lines over the years. Screen readers are given the table beside it. */
export function Plot({ years, lines, label }: PlotProps) {
  const ticks = axisTicks(lines.flatMap(({ values }) => values));
  const top = ticks.at(-1)!;
  const x = (place: number) =>
    years.length < 2
      ? (EDGE.left + WIDTH - EDGE.right) / 2
      : EDGE.left + 12 + (place * (WIDTH - EDGE.left - EDGE.right - 24)) / (years.length - 1);
  const y = (value: number) => HEIGHT - EDGE.bottom - (value / top) * (HEIGHT - EDGE.top - EDGE.bottom);
  return (
    <svg class="plot" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {ticks.map((value) => (
        <g key={value}>
          <line class="grid" x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(value)} y2={y(value)} />
          <text x={EDGE.left - 6} y={y(value)} dy="0.35em" text-anchor="end">
            {value}
          </text>
        </g>
      ))}
      {years.map((year, place) => (
        <text key={year} x={x(place)} y={HEIGHT - 8} text-anchor="middle">
          {year}
        </text>
      ))}
      {lines.map(({ id, values }) => (
        <g key={id}>
          <path class={`line ${id}`} d={pathOf(values, x, y)} />
          {values.map((value, place) =>
            value === null ? null : <Marker key={years[place]} id={id} x={x(place)} y={y(value)} />,
          )}
        </g>
      ))}
    </svg>
  );
}

/** A line with a gap where a value is not known. */
function pathOf(values: (number | null)[], x: (place: number) => number, y: (value: number) => number): string {
  return values
    .map((value, place) => {
      if (value === null) return '';
      const before = values[place - 1];
      return `${before === null || before === undefined ? 'M' : 'L'}${x(place).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join('');
}
