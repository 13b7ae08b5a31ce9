import Download from "lucide-react/icons/download";
import Upload from "lucide-react/icons/upload";
import { useState } from "react";
import type { Chapter } from "../../src/lessons/chapter.ts";
import { countDone } from "../../src/lessons/progress.ts";
import { lessonWords as words } from "../strings/lessons.ts";
import { Button } from "../ui/Button.tsx";
import { challengeAddress } from "./lesson-path.ts";
import styles from "./list.module.css";
import { bringProgress, useProgress } from "./progress.ts";

/** What has been done of a chapter; a passed challenge is a link to what was handed in. */
export function Done({ chapter }: { readonly chapter: Chapter }) {
  const { predictions, challenges } = useProgress();
  return (
    <>
      {predictions[chapter.id] !== undefined && ` · ${words.predicted}`}
      {chapter.challenges.map((challenge) => {
        const done = challenges[`${chapter.id}/${challenge.id}`];
        if (done === undefined) return null;
        const [address = ""] = challengeAddress(chapter, challenge.id).split("?");
        return (
          <a
            key={challenge.id}
            className={styles.done}
            href={`${address}?${done.query}`}
            aria-label={words.starsSaid(challenge.title, done.stars)}
          >
            {words.stars(challenge.title, done.stars)}
          </a>
        );
      })}
    </>
  );
}

/** Takes along what was done, as a file, and brings it back: it is kept on this machine alone. */
export function ProgressTools() {
  const progress = useProgress();
  const [said, setSaid] = useState("");
  const save = () => {
    const file = new Blob([`${JSON.stringify(progress, null, 2)}\n`], { type: "application/json" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = words.progressFile;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  const bring = () => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = "application/json,.json";
    input.addEventListener("change", () => {
      const [file] = input.files ?? [];
      if (file) void bringProgress(file).then((count) => setSaid(words.brought(count)));
    });
    input.click();
  };
  return (
    <>
      {countDone(progress) > 0 && (
        <Button kind="quiet" onClick={save}>
          <Download aria-hidden="true" />
          {words.saveProgress}
        </Button>
      )}
      <Button kind="quiet" onClick={bring}>
        <Upload aria-hidden="true" />
        {words.bringProgress}
      </Button>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </>
  );
}
