import { useId } from "react";
import { architectures } from "../../src/model/architectures/index.ts";
import { parts } from "../../src/scenario/contents/parts.ts";
import { symptoms } from "../../src/scenario/contents/symptoms.ts";
import { catalogueWords as words } from "../strings/catalogue.ts";
import { Button } from "../ui/Button.tsx";
import { Select } from "../ui/Select.tsx";
import styles from "./catalogue.module.css";
import type { Search } from "./find.ts";

interface Props {
  readonly search: Search;
  readonly onChange: (search: Search) => void;
  /** What was found, in words. */
  readonly found: string;
}

const lists = [
  { key: "part", choices: parts },
  { key: "architecture", choices: architectures },
  { key: "symptom", choices: symptoms },
] as const;

/** What is looked for. What was found is said when it has changed. */
export function Filters({ search, onChange, found }: Props) {
  const id = useId();
  const isAny = Object.values(search).some((word) => word !== "");
  return (
    <search className={styles.filters}>
      <span className={styles.field}>
        <label htmlFor={id}>{words.search}</label>
        <input
          id={id}
          type="search"
          value={search.words}
          placeholder={words.searchHint}
          autoComplete="off"
          onChange={({ target }) => onChange({ ...search, words: target.value })}
        />
      </span>
      {lists.map(({ key, choices }) => (
        <Select
          key={key}
          label={words[key]}
          value={search[key]}
          options={[
            { value: "", text: words.all[key] },
            ...choices.map(({ id: value, label }) => ({ value, text: capital(label) })),
          ]}
          onChange={(value) => onChange({ ...search, [key]: value })}
        />
      ))}
      <output className={styles.found}>{found}</output>
      {isAny && (
        <Button
          kind="quiet"
          onClick={() => onChange({ words: "", part: "", architecture: "", symptom: "" })}
        >
          {words.reset}
        </Button>
      )}
    </search>
  );
}

function capital(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}
