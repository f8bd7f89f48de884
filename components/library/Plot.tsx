import { Marker } from './Marker';
import { axisTicks, type Line } from './year-lines';

const WIDTH = 400;
const HEIGHT = 200;
const EDGE = { right: 16, top: 12, bottom: 26 };
/** Width of a digit of a tick label, and space beside it. */
const DIGIT = 9;
const BESIDE = 12;

export interface PlotProps {
  years: number[];
  lines: Line[];
  label: string;
}

/** A line chart over the years. Screen readers get the table beside it. */
export function Plot({ years, lines, label }: PlotProps) {
  const ticks = axisTicks(lines.flatMap(({ values }) => values));
  const top = ticks.at(-1)!;
  const left = BESIDE + DIGIT * Math.max(4, String(top).length);
  const x = (place: number) =>
    years.length < 2
      ? (left + WIDTH - EDGE.right) / 2
      : left + 12 + (place * (WIDTH - left - EDGE.right - 24)) / (years.length - 1);
  const y = (value: number) => HEIGHT - EDGE.bottom - (value / top) * (HEIGHT - EDGE.top - EDGE.bottom);
  return (
    <svg class="plot" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {ticks.map((value) => (
        <g key={value}>
          <line class="grid" x1={left} x2={WIDTH - EDGE.right} y1={y(value)} y2={y(value)} />
          <text x={left - 6} y={y(value)} dy="0.35em" text-anchor="end">
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

/** Returns the path of a line, with a gap where a value is unknown. */
function pathOf(values: (number | null)[], x: (place: number) => number, y: (value: number) => number): string {
  return values
    .map((value, place) => {
      if (value === null) return '';
      const before = values[place - 1];
      return `${before === null || before === undefined ? 'M' : 'L'}${x(place).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join('');
}
