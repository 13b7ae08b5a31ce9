import { useEffect } from "react";
import type { Stop } from "../../src/lessons/chapter.ts";
import { pause, seek, usePlayback } from "../store/playback.ts";
import { useSelection } from "../store/selection.ts";
import { textToThing } from "../store/thing.ts";
import { stopAt, stopBetween, stopHere } from "./stops.ts";

/** Lets playing stand still at each stop, where one thing is ringed. */
export function useStops(stops: readonly Stop[], isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const ring = (at: number) => {
      const thing = textToThing(stopHere(stops, at)?.thing ?? "");
      if (useSelection.getState().thing !== thing) useSelection.setState({ variant: 0, thing });
    };
    ring(usePlayback.getState().at);
    // The first frame may begin before playing did: a stop that was left is not passed again.
    let leftAt = 0;
    return usePlayback.subscribe((now, before) => {
      if (now.isPlaying && !before.isPlaying) leftAt = now.at;
      if (now.at === before.at) return;
      // What somebody jumps over was not passed.
      const stop = before.isPlaying
        ? stopBetween(stops, Math.max(leftAt, before.at), now.at)
        : null;
      if (stop !== null && stopAt(stop) !== now.at) {
        pause();
        seek(stopAt(stop));
        return;
      }
      if (stop !== null && now.isPlaying) pause();
      if (!usePlayback.getState().isPlaying) ring(now.at);
      else if (useSelection.getState().thing !== null) useSelection.setState({ thing: null });
    });
  }, [stops, isOn]);
}
