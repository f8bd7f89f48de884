import { apply, type Matrix } from './matrix';
import type { Rule } from './types';

/** Maximum thickness, in points, of a filled shape that is a drawn line. */
const THIN = 3;

type Point = [number, number];

/** Collects the straight strokes of drawn paths: stroked lines, and filled shapes as thin as a line. */
export class PathRules {
  readonly rules: Rule[] = [];

  constructor(private readonly limit: number) {}

  /** Adds a subpath, given by its corners; `matrix` maps them to the sheet. */
  add(points: Point[], isStroked: boolean, matrix: Matrix): void {
    const corners = points.map(([x, y]) => apply(matrix, x, y));
    if (isStroked) {
      for (const [i, corner] of corners.slice(1).entries()) this.push(corners[i] as Point, corner);
    } else if (corners.length > 1) this.addThin(corners);
  }

  private addThin(corners: Point[]): void {
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    const [x1, x2, y1, y2] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
    if (y2 - y1 <= THIN && x2 - x1 > y2 - y1) this.push([x1, y], [x2, y]);
    else if (x2 - x1 <= THIN) this.push([x, y1], [x, y2]);
  }

  private push([x1, y1]: Point, [x2, y2]: Point): void {
    if (this.rules.length < this.limit) this.rules.push({ x1, y1, x2, y2 });
  }
}
