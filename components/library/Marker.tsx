import type { Line } from './year-lines';

/** Half the size of a marker in pixels. */
const R = 4;

/** A point of a line. Each line has its own shape, so that colour is not the only difference. */
export function Marker({ id, x, y }: { id: Line['id']; x: number; y: number }) {
  if (id === 'applications') return <circle class={`marker ${id}`} cx={x} cy={y} r={R} />;
  if (id === 'outcomes') return <rect class={`marker ${id}`} x={x - R} y={y - R} width={2 * R} height={2 * R} />;
  const points = `${x},${y - R - 1} ${x + R + 1},${y + R} ${x - R - 1},${y + R}`;
  return <polygon class={`marker ${id}`} points={points} />;
}
