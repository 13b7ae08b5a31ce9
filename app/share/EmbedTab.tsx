import { useEffect, useId, useState } from "react";
import type { LinkState } from "../../src/scenario/link/link-state.ts";
import { controlChoices } from "../store/embed.ts";
import { labViews } from "../store/lab-view.ts";
import { useSelection } from "../store/selection.ts";
import { lab } from "../strings/lab.ts";
import { share } from "../strings/share.ts";
import { Button } from "../ui/Button.tsx";
import { Select } from "../ui/Select.tsx";
import { Check } from "./Check.tsx";
import { copyText } from "./copy-text.ts";
import styles from "./share.module.css";
import { type EmbedChoice, embedAddress, snippet, usualHeight } from "./snippet.ts";
import { useSaid } from "./use-said.ts";

const themes = [
  { value: "auto", text: lab.themes.system },
  { value: "light", text: lab.themes.light },
  { value: "dark", text: lab.themes.dark },
  { value: "projector", text: lab.themes.projector },
];

/** The study as a frame in somebody's own page. */
export function EmbedTab({ state }: { readonly state: LinkState }) {
  const [choice, setChoice] = useState<EmbedChoice>(() => ({
    views: [useSelection.getState().view],
    controls: "time",
    edit: "none",
    plays: false,
    theme: "auto",
    height: usualHeight(state.study.variants.length),
  }));
  const [said, say] = useSaid();
  const html = useSnippet(state, choice);
  const id = useId();
  const change = (changed: Partial<EmbedChoice>) => setChoice({ ...choice, ...changed });
  const copy = async () => {
    if (html !== null) say((await copyText(html)) ? share.snippetCopied : share.notCopied);
  };
  if (html === null) return <p role="alert">{share.tooLarge}</p>;
  return (
    <>
      <p className={styles.hint}>{share.embedSentence}</p>
      <fieldset className={styles.checks}>
        <legend>{share.views}</legend>
        {labViews.map((view) => (
          <Check
            key={view}
            label={lab.views[view]}
            isOn={choice.views.includes(view)}
            onChange={(isOn) => {
              const views = labViews.filter((one) =>
                one === view ? isOn : choice.views.includes(one),
              );
              if (views.length > 0) change({ views });
            }}
          />
        ))}
      </fieldset>
      <div className={styles.choices}>
        <Select
          label={share.controls}
          isLabelShown
          value={choice.controls}
          options={controlChoices.map((value) => ({ value, text: share.controlWords[value] }))}
          onChange={(value) =>
            change({ controls: controlChoices.find((one) => one === value) ?? "time" })
          }
        />
        <Select
          label={share.embedTheme}
          isLabelShown
          value={choice.theme}
          options={themes}
          onChange={(theme) => change({ theme })}
        />
      </div>
      <div className={styles.checks}>
        <Check
          label={share.edit}
          isOn={choice.edit === "settings"}
          onChange={(isOn) => change({ edit: isOn ? "settings" : "none" })}
        />
        <Check label={share.plays} isOn={choice.plays} onChange={(plays) => change({ plays })} />
        <label className={styles.number}>
          {share.height}
          <input
            type="number"
            min={120}
            max={4_000}
            step={10}
            value={choice.height}
            onChange={({ currentTarget }) => change({ height: Number(currentTarget.value) })}
          />
        </label>
      </div>
      <div className={styles.field}>
        <label htmlFor={id}>{share.snippet}</label>
        <textarea id={id} className={styles.link} rows={4} readOnly value={html} />
      </div>
      <div className={styles.row}>
        <Button kind="filled" onClick={() => void copy()} isDisabled={html === ""}>
          {share.copySnippet}
        </Button>
        <span role="status">{said}</span>
      </div>
    </>
  );
}

/** Empty until it is made; null where the study is too large for an address. */
function useSnippet(state: LinkState, choice: EmbedChoice): string | null {
  const [html, setHtml] = useState<string | null>("");
  useEffect(() => {
    let isWanted = true;
    void embedAddress(state, choice, window.location.href).then((address) => {
      const title = share.frameTitle(state.study.title);
      if (isWanted) setHtml(address === null ? null : snippet(address, title, choice.height));
    });
    return () => {
      isWanted = false;
    };
  }, [state, choice]);
  return html;
}
