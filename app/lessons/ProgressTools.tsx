import { Download } from "lucide-react";
import type { Chapter } from "../../src/lessons/chapter.ts";
import { lessonWords as words } from "../strings/lessons.ts";
import { Button } from "../ui/Button.tsx";
import { challengeAddress } from "./lesson-path.ts";
import styles from "./list.module.css";
import { useProgress } from "./progress.ts";

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

/** Takes along what was done, as a file; nothing is kept anywhere but on this machine. */
export function ProgressTools() {
  const progress = useProgress();
  const isAny = [progress.predictions, progress.challenges].some(
    (done) => Object.keys(done).length > 0,
  );
  if (!isAny) return null;
  const save = () => {
    const file = new Blob([`${JSON.stringify(progress, null, 2)}\n`], { type: "application/json" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = words.progressFile;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <Button kind="quiet" onClick={save}>
      <Download aria-hidden="true" />
      {words.saveProgress}
    </Button>
  );
}
