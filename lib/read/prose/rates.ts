/**
 * Counts received and dealt with where the text says that all were dealt with; offsets are those of the compact text.
 */
export interface Rate {
  received: number;
  handled: number;
  start: number;
  end: number;
}

const RATE = /受理[^。;\d]{0,16}(\d{1,6})件,(?:已|共)?办结[^。;\d]{0,8}(\d{1,6})件,办结率(?:为|达|达到)?100%/g;

/** Finds rates of 100 % in compact text: 受理117件,办结171件,办结率100%. */
export const ratesIn = (text: string): Rate[] =>
  Array.from(text.matchAll(RATE), ({ 0: whole, 1: received, 2: handled, index }) => ({
    received: Number(received),
    handled: Number(handled),
    start: index,
    end: index + whole.length,
  }));
