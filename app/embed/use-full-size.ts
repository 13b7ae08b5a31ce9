import { useEffect, useState } from "react";
import { currentAddress } from "../store/links.ts";
import { usePlayback } from "../store/playback.ts";
import { useSelection } from "../store/selection.ts";
import { useStudy } from "../store/study.ts";

/** So long after the last change, the address is that of what is in the frame by then. */
const SETTLE_MS = 250;

/** The Lab's address of what is in the frame; it leads there still. */
export function useFullSize(): string {
  const [address, setAddress] = useState(() => window.location.hash.replace("#/embed", "#/lab"));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = async () => {
      const now = await currentAddress();
      if (now !== null) setAddress(now);
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void write(), SETTLE_MS);
    };
    soon();
    const stops = [useStudy, useSelection].map((store) => store.subscribe(soon));
    stops.push(usePlayback.subscribe(({ isPlaying }) => isPlaying || soon()));
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, []);
  return address;
}
