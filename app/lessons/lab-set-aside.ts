import { usePlayback } from "../store/playback.ts";
import { setScope, useScope } from "../store/scope.ts";
import { useSelection } from "../store/selection.ts";
import { useStudy } from "../store/study.ts";

type Aside = ReturnType<typeof takeAside>;

let aside: Aside | null = null;

/** Lessons use the Lab's stores, so that every view works: what it held waits here. */
export function setLabAside(): void {
  aside ??= takeAside();
}

export function isLabAside(): boolean {
  return aside !== null;
}

/** The Lab as it was: its study with undo and redo, its moment, its selection. */
export function bringLabBack(): void {
  if (aside === null) return;
  const { study, history, playback, selection, scope } = aside;
  aside = null;
  const { temporal } = useStudy;
  temporal.getState().pause();
  useStudy.setState(study);
  temporal.setState(history);
  temporal.getState().resume();
  usePlayback.setState({ ...playback, isPlaying: false });
  useSelection.setState(selection);
  setScope(scope);
}

function takeAside() {
  const { study, original, phase } = useStudy.getState();
  const { pastStates, futureStates } = useStudy.temporal.getState();
  return {
    study: { study, original, phase },
    history: { pastStates, futureStates },
    playback: usePlayback.getState(),
    selection: useSelection.getState(),
    scope: useScope.getState().variant,
  };
}
