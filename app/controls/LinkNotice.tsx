import { X } from "lucide-react";
import { dismissProblems, useLocation } from "../store/location.ts";
import { linkWords } from "../strings/link.ts";
import { IconButton } from "../ui/IconButton.tsx";
import styles from "./link-notice.module.css";

/** What could not be read of the link that was opened, calmly: the rest of it holds. */
export function LinkNotice() {
  const problems = useLocation((state) => state.problems);
  if (problems.length === 0) return null;
  return (
    <section className={styles.notice} aria-labelledby="link-notice">
      <div role="alert">
        <h2 id="link-notice">{linkWords.title}</h2>
        <ul>
          {problems.map(({ path, message }) => (
            <li key={`${path} ${message}`}>{message}</li>
          ))}
        </ul>
        <p>{linkWords.rest}</p>
      </div>
      <IconButton icon={X} label={linkWords.dismiss} onClick={dismissProblems} />
    </section>
  );
}
