import { symptoms } from "../../src/scenario/contents/symptoms.ts";
import { catalogueWords as words } from "../strings/catalogue.ts";
import { lab } from "../strings/lab.ts";
import { CardPictureView } from "./CardPictureView.tsx";
import type { Card } from "./cards.ts";
import styles from "./catalogue.module.css";
import { Sources } from "./Sources.tsx";

/** A study: its question, what its run looks like, and a link to it. */
export function StudyCard({ card }: { readonly card: Card }) {
  const { study, chapter, preset } = card;
  const has = symptoms.filter(({ id }) => card.symptoms.includes(id));
  return (
    <li className={styles.card}>
      <CardPictureView card={card} />
      <h3>
        <a className={styles.open} href={`#/lab?v=1&of=${study.id}`}>
          {study.title}
        </a>
      </h3>
      <p className={styles.hook}>{study.hook}</p>
      {preset ? (
        <>
          <p className={styles.small}>{preset.sentence}</p>
          <Sources preset={preset} />
        </>
      ) : (
        <ul className={styles.variants} aria-label={words.variants}>
          {study.variants.map(({ label }, index) => (
            <li key={lab.letters[index]}>
              <strong>{lab.letters[index]}</strong> {label}
            </li>
          ))}
        </ul>
      )}
      <p className={styles.small}>
        {[
          ...(chapter === null ? [] : [words.chapter(chapter)]),
          ...has.map(({ label }) => label.toLowerCase()),
        ].join(" · ")}
      </p>
    </li>
  );
}
