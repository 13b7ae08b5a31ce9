import { useEffect } from "react";
import { parts } from "../../src/scenario/contents/parts.ts";
import { statements } from "../../src/scenario/contents/statements.ts";
import { setQuery, useLocation } from "../store/location.ts";
import { catalogueWords as words } from "../strings/catalogue.ts";
import { CatalogueBar } from "./CatalogueBar.tsx";
import { cards } from "./cards.ts";
import styles from "./catalogue.module.css";
import { Filters } from "./Filters.tsx";
import { findCards, findStatements, readSearch, writeSearch } from "./find.ts";
import { Statements } from "./Statements.tsx";
import { StudyCard } from "./StudyCard.tsx";

/** How far one had scrolled: who comes back goes on there. */
let scrolled = 0;

/** All studies and presets, part by part, and the statements. */
export function CataloguePage() {
  const search = readSearch(useLocation((state) => state.query));
  const found = findCards(cards, search);
  const stated = findStatements(statements, found, search);
  useEffect(() => {
    window.scrollTo(0, scrolled);
    const remember = () => {
      scrolled = window.scrollY;
    };
    window.addEventListener("scroll", remember, { passive: true });
    return () => window.removeEventListener("scroll", remember);
  }, []);
  return (
    <div className={styles.page}>
      <CatalogueBar />
      <main className={styles.main}>
        <header className={styles.head}>
          <h1>{words.title}</h1>
          <p className={styles.lead}>{words.lead}</p>
        </header>
        <Filters
          search={search}
          onChange={(next) => setQuery(writeSearch(next))}
          found={words.found(found.length, stated.length)}
        />
        {parts.map(({ id, label }) => {
          const inside = found.filter(({ part }) => part === id);
          return (
            inside.length > 0 && (
              <section key={id} className={styles.section} aria-labelledby={`part-${id}`}>
                <h2 id={`part-${id}`}>{label}</h2>
                <ul className={styles.cards}>
                  {inside.map((card) => (
                    <StudyCard key={card.id} card={card} />
                  ))}
                </ul>
              </section>
            )
          );
        })}
        {stated.length > 0 && <Statements statements={stated} />}
        {found.length + stated.length === 0 && <p className={styles.nothing}>{words.nothing}</p>}
      </main>
    </div>
  );
}
