/** A transformation matrix as in PDF and OFD. */
export type Matrix = [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Returns the transformation that applies `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [a2, b2, c2, d2, e2, f2] = inner;
  return [a * a2 + c * b2, b * a2 + d * b2, a * c2 + c * d2, b * c2 + d * d2, a * e2 + c * f2 + e, b * e2 + d * f2 + f];
}

export const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** Returns six finite numbers as a matrix, null for anything else. */
export function matrixOf(values: ArrayLike<unknown> | null | undefined): Matrix | null {
  if (values?.length !== 6) return null;
  const numbers = Array.from(values, Number);
  return numbers.every(Number.isFinite) ? (numbers as Matrix) : null;
}
