/** Code units converted in one step. */
const STEP = 16_384;
/** How many code units ahead a break is searched that no phrase runs across. */
const REACH = 1024;
const BREAK = /[\s\p{P}]/u;

/** Whether `text` is too long to be converted in one step. */
export const isLong = (text: string): boolean => text.length > STEP;

/** Cuts a long text into parts that can be converted one by one: after punctuation or space if there is any near. */
export function* partsOfLong(text: string): Generator<string, void> {
  let from = 0;
  while (text.length - from > STEP) {
    const ahead = text.slice(from + STEP, from + STEP + REACH).search(BREAK);
    let to = from + STEP + (ahead < 0 ? 0 : ahead + 1);
    const unit = text.charCodeAt(to);
    if (unit >= 0xdc00 && unit <= 0xdfff) to++;
    yield text.slice(from, to);
    from = to;
  }
  yield text.slice(from);
}
