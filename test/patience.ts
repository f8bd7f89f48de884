/**
 * How long a test waits for a state, in milliseconds. Longer than the busiest machine takes: nobody waits for the rest of
 * it once the state is there.
 */
export const PATIENCE = 60_000;
