import type { SettingsReading } from "../../../src/read-settings/read-settings.ts";
import { settingsIn as words } from "../../strings/settings-in.ts";
import styles from "./settings-in.module.css";

/** Each setting of the text: what it has become, or why it plays no part. */
export function Reading({ reading }: { readonly reading: SettingsReading }) {
  const { understood, leftOut } = reading;
  return (
    <>
      {understood.length > 0 && (
        <section aria-labelledby="understood">
          <h3 id="understood">{words.understood}</h3>
          <ul className={styles.settings}>
            {understood.map(({ line, name, written, path, becomes, note }) => (
              <li key={`${line} ${name} ${path}`}>
                <Written line={line} name={name} written={written} />
                <span>
                  <strong>{becomes}</strong>
                  {note !== null && <small>{note}</small>}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {leftOut.length > 0 && (
        <section aria-labelledby="left-out">
          <h3 id="left-out">{words.leftOut}</h3>
          <ul className={styles.settings}>
            {leftOut.map(({ line, name, written, why }) => (
              <li key={`${line} ${name} ${written}`}>
                <Written line={line} name={name} written={written} />
                <span>{why}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface WrittenProps {
  readonly line: number;
  readonly name: string;
  readonly written: string;
}

function Written({ line, name, written }: WrittenProps) {
  return (
    <span>
      <code>
        {name} {written}
      </code>
      <small>{words.line(line)}</small>
    </span>
  );
}
