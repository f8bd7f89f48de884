/** A stretch [from, end) of a text whose conversion `to` is given, whatever the dictionary says. */
export interface Fixed {
  from: number;
  end: number;
  to: string;
}

/** Merges two lists of stretches in the order of the text; where two overlap, the one of `first` wins. */
export function merged(first: readonly Fixed[], second: readonly Fixed[]): Fixed[] {
  const free = second.filter((one) => first.every(({ from, end }) => one.end <= from || one.from >= end));
  return [...first, ...free].sort((one, other) => one.from - other.from);
}

/**
 * Converts adjacent parts of a text, except for `stretches`, given in order, whose conversion is fixed: no phrase
 * matches into those. The result of a stretch over several parts is divided among them: each gets as many code units as
 * it had, and the last one the rest.
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
