/** A stretch of a text that is to read as given, whatever the dictionary says. */
export interface Fixed {
  from: number;
  end: number;
  to: string;
}

/** Both lists of stretches as one, in order; where two overlap, the one of `first` stays. */
export function merged(first: readonly Fixed[], second: readonly Fixed[]): Fixed[] {
  const free = second.filter((one) => first.every(({ from, end }) => one.end <= from || one.from >= end));
  return [...first, ...free].sort((one, other) => one.from - other.from);
}

/**
 * Converts parts that stand next to each other, but for stretches of them, in order, that are to read as given: no phrase
 * matches into those. What a stretch over several parts becomes falls to them in proportion: to each as many code units as
 * it had, and the rest to the last.
 */
export function convertAround(
  parts: readonly string[],
  stretches: readonly Fixed[],
  convertParts: (parts: readonly string[]) => string[],
): string[] {
  const converted = parts.map(() => '');
  let between: { part: number; text: string }[] = [];
  const append = (part: number, text: string): void => {
    converted[part] += text;
  };
  const finish = (): void => {
    if (between.length === 0) return;
    const texts = convertParts(between.map(({ text }) => text));
    between.forEach(({ part }, index) => {
      append(part, texts[index] as string);
    });
    between = [];
  };
  let next = 0;
  let left = '';
  let offset = 0;
  parts.forEach((text, part) => {
    for (let at = 0; at < text.length; ) {
      const stretch = stretches[next];
      if (stretch && stretch.from <= offset + at) {
        if (stretch.from === offset + at) {
          finish();
          left = stretch.to;
        }
        const end = Math.min(text.length, stretch.end - offset);
        const isLast = stretch.end <= offset + text.length;
        const length = isLast ? left.length : end - at;
        append(part, left.slice(0, length));
        left = left.slice(length);
        if (isLast) next++;
        at = end;
      } else {
        const end = Math.min(text.length, (stretch?.from ?? Number.POSITIVE_INFINITY) - offset);
        between.push({ part, text: text.slice(at, end) });
        at = end;
      }
    }
    offset += text.length;
  });
  finish();
  return converted;
}
