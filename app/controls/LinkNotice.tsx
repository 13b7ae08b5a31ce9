import { X } from "lucide-react";
import { useLocation } from "../store/location.ts";
import { linkWords } from "../strings/link.ts";
import { IconButton } from "../ui/IconButton.tsx";
import styles from "./link-notice.module.css";

/** What its sender wrote, and what could not be read of the link, calmly: the rest of it holds. */
export function LinkNotice() {
  const { problems, note } = useLocation();
  if (problems.length === 0 && note === "") return null;
  return (
    <section
      className={styles.notice}
      aria-label={problems.length > 0 ? linkWords.title : linkWords.note}
    >
      <div>
        {note !== "" && <p className={styles.note}>{note}</p>}
        {problems.length > 0 && (
          <div role="alert">
            <h2>{linkWords.title}</h2>
            <ul>
              {problems.map(({ path, message }) => (
                <li key={`${path} ${message}`}>{message}</li>
              ))}
            </ul>
            <p>{linkWords.rest}</p>
          </div>
        )}
      </div>
      <IconButton icon={X} label={linkWords.dismiss} onClick={dismiss} />
    </section>
  );
}

function dismiss(): void {
  useLocation.setState({ problems: [], note: "" });
}
