import { useEffect, useState } from "react";
import { useLocation } from "../store/location.ts";
import { usePlayback } from "../store/playback.ts";
import { useStudy } from "../store/study.ts";
import { lessonWords as words } from "../strings/lessons.ts";
import styles from "./lessons.module.css";

/** How long everything must have stood still for a link to be made of it. */
const SETTLE_MS = 150;

/** What is on the picture, as a link that opens it in the Lab; Back leads to the lesson again. */
export function OpenInLab() {
  const [address, setAddress] = useState<string | null>(null);
  const study = useStudy((state) => state.study);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const make = async () => {
      const { currentAddress } = await import("../store/links.ts");
      const made = await currentAddress();
      if (!isGone) setAddress(made);
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void make(), SETTLE_MS);
    };
    if (study) soon();
    const stop = usePlayback.subscribe((now, before) => {
      if (now.at !== before.at && !now.isPlaying) soon();
    });
    return () => {
      isGone = true;
      clearTimeout(timer);
      stop();
    };
  }, [study]);
  const lab = useLocation((state) => state.lab);
  return (
    <a className={styles.lab} href={address ?? lab}>
      {words.openInLab}
    </a>
  );
}
