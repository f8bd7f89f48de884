import type { Dismissal } from '../model/dismissals';
import type { Finding, Selector } from '../model/schema';
import type { OverlayProps } from './overlay-props';

/** The name of the port that connects a panel outside of the page with the page. */
export const PANEL_PORT = 'panel';

const SHOWN = [
  ...(['audit', 'hidden', 'stale', 'kept', 'summary', 'fault', 'language', 'isLoading'] as const),
  ...(['current', 'announcement', 'notice'] as const),
] as const;

/** The panel's state as plain data. */
export type PanelState = Pick<OverlayProps, (typeof SHOWN)[number]> & {
  /** Whether remains on the page are hidden; null if there are none that can be. */
  isCleared: boolean | null;
};

/** The panel's data and callbacks, wherever it is shown. */
export type PanelProps = Pick<OverlayProps, (typeof SHOWN)[number] | 'tools' | 'remains'> &
  Pick<OverlayProps, 'onSelect' | 'onStep' | 'onGo' | 'onDismiss' | 'onReinstate' | 'onForget' | 'selectorsOf'>;

/**
 * An action in a panel outside of the page. `figure` is the index of the report's figure at the place; null if it is
 * none.
 */
export type PanelAct =
  | { type: 'select'; index: number | null }
  | { type: 'step'; by: 1 | -1 }
  | { type: 'go'; at: Selector[]; figure: number | null }
  | { type: 'dismiss'; finding: Finding; reason: string }
  | { type: 'reinstate'; finding: Finding }
  | { type: 'forget'; item: Dismissal }
  | { type: 'toggleRemains' };

/** Returns the part of the panel's properties that is sent to another context. */
export const panelState = (props: PanelProps): PanelState =>
  ({
    ...Object.fromEntries(SHOWN.map((name) => [name, props[name]])),
    isCleared: props.remains?.isHidden ?? null,
  }) as unknown as PanelState;

/** Performs on the page an action from a panel outside of it. */
export function perform(act: PanelAct, on: PanelProps): void {
  if (act.type === 'select') on.onSelect(act.index);
  else if (act.type === 'step') on.onStep(act.by);
  // A blank cell is found by its figure's index, since its selectors do not tell it from the cell beside it.
  else if (act.type === 'go') on.onGo((act.figure !== null && on.audit.report?.figures[act.figure]?.at) || act.at);
  else if (act.type === 'dismiss') on.onDismiss(act.finding, act.reason);
  else if (act.type === 'reinstate') on.onReinstate(act.finding);
  else if (act.type === 'forget') on.onForget(act.item);
  else if (act.type === 'toggleRemains') on.remains?.onToggle();
}

/** Returns the panel's properties outside of the page; its callbacks send the actions to the page. */
export function panelProps({ isCleared, ...state }: PanelState, send: (act: PanelAct) => void): PanelProps {
  const figures = state.audit.report?.figures ?? [];
  const figureOf = (at: Selector[]): number | null => {
    const index = figures.findIndex((figure) => figure.at === at);
    return index < 0 ? null : index;
  };
  return {
    ...state,
    ...(isCleared !== null && {
      remains: { isHidden: isCleared, onToggle: () => send({ type: 'toggleRemains' }) },
    }),
    onSelect: (index) => send({ type: 'select', index }),
    onStep: (by) => send({ type: 'step', by }),
    onGo: (at) => send({ type: 'go', at, figure: figureOf(at) }),
    onDismiss: (finding, reason) => send({ type: 'dismiss', finding, reason }),
    onReinstate: (finding) => send({ type: 'reinstate', finding }),
    onForget: (item) => send({ type: 'forget', item }),
    selectorsOf: ({ table, row, column }) =>
      figures.find((figure) => figure.table === table && figure.row === row && figure.column === column)?.at ?? [],
  };
}
