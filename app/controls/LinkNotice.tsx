import X from "lucide-react/icons/x";
import { useLocation } from "../store/location.ts";
import { linkWords } from "../strings/link.ts";
import { Button } from "../ui/Button.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import styles from "./link-notice.module.css";

/** What its sender wrote, and what could not be read of the link, calmly: the rest of it holds. */
export function LinkNotice() {
  const notice = useLocation((state) => state.notice);
  if (notice === null) return null;
  const { title, text, problems, action } = notice;
  return (
    <section className={styles.notice} aria-label={title}>
      <div role="alert">
        {action && <h2>{title}</h2>}
        {text !== "" && <p className={styles.note}>{text}</p>}
        {problems.length > 0 && (
          <>
            <h2>{linkWords.title}</h2>
            <ul>
              {problems.map(({ path, message }) => (
                <li key={`${path} ${message}`}>{message}</li>
              ))}
            </ul>
            <p>{linkWords.rest}</p>
          </>
        )}
        {action && (
          <Button
            onClick={() => {
              dismiss();
              action.act();
            }}
          >
            {action.words}
          </Button>
        )}
      </div>
      <IconButton icon={X} label={linkWords.dismiss} onClick={dismiss} />
    </section>
  );
}

function dismiss(): void {
  useLocation.setState({ notice: null });
}
