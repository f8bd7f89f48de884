import * as z from 'zod/mini';

/** What a person can decide on a finding, in the order of the work; `todo`: nothing yet. */
export const STATES = ['todo', 'confirmed', 'falseAlarm', 'notified', 'corrected'] as const;

/** Limits of a task, more than one person's work; a file beyond them is refused. */
const [MOST_PAGES, MOST_DECISIONS] = [10_000, 200_000];
const [LONGEST_NAME, LONGEST_NOTE] = [10_000, 100_000];
/** Maximum number of earlier stamps in a decision: the last ones tell whether a copy is older. */
export const MOST_BEFORE = 50;

const name = z.string().check(z.maxLength(LONGEST_NAME));
const required = name.check(z.minLength(1));

const decisionShape = z.object({
  /** The finding, by the same key as a dismissal: the page's key, the rule, and the digest of its place. */
  subject: required,
  rule: required,
  place: required,
  state: z.enum(STATES),
  note: z.string().check(z.maxLength(LONGEST_NOTE)),
  /** When it was decided (ISO, UTC), and by whom; empty if unknown. */
  on: z.iso.datetime(),
  by: name,
  /** The stamps of the decisions it replaced, oldest first, see `stampOf`. */
  before: z.array(z.string().check(z.maxLength(LONGEST_NAME + 40))).check(z.maxLength(MOST_BEFORE)),
});
/** A false alarm needs a written reason. */
const decision = decisionShape.check(z.refine(({ state, note }) => state !== 'falseAlarm' || /\S/.test(note)));

/** A page of a task, by its key in the library: its address, or the digest of its text. */
const taskPage = z.object({
  key: required,
  /** The address that was requested, if the site redirected it to another. */
  asked: z.optional(name),
});

/** The part of a task that is handed to others. */
export const sharedTask = z.object({
  id: required,
  name: required,
  /** ISO, UTC. */
  madeOn: z.iso.datetime(),
  pages: z.array(taskPage).check(z.maxLength(MOST_PAGES)),
  decisions: z.array(decision).check(z.maxLength(MOST_DECISIONS)),
});

/** A task as stored on this device. */
export const task = z.extend(sharedTask, {
  /** Who works on it on this device. */
  auditor: name,
});

export type DecisionState = (typeof STATES)[number];
export type Decision = z.infer<typeof decision>;
export type TaskPage = z.infer<typeof taskPage>;
export type SharedTask = z.infer<typeof sharedTask>;
export type Task = z.infer<typeof task>;
