import {
  type KeyboardEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { type Completion, completionAt } from "../../../src/program/complete.ts";
import { parseProgram } from "../../../src/program/parse.ts";
import type { ProgramProblem } from "../../../src/program/piece.ts";
import { changeProgram } from "../../store/change-program.ts";
import { programWords as words } from "../../strings/program-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { dropDraft, keepDraft, useDraft } from "./draft.ts";
import { Offers } from "./Offers.tsx";
import { Problems } from "./Problems.tsx";
import common from "./program-editor.module.css";
import type { ProgramGroup } from "./program-groups.ts";
import { editableText, keptText } from "./program-text.ts";
import styles from "./text-editor.module.css";
import { Underlay } from "./Underlay.tsx";

interface Props {
  readonly group: ProgramGroup;
  /** Where the caret stands at first. */
  readonly caret: number;
  readonly onClose: () => void;
}

/** The program as text: what is wrong is underlined and listed, and does not run. */
export function TextEditor({ group, caret: firstCaret, onClose }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft();
  const [text, setText] = useState(() =>
    draft.of === group.text ? draft.text : editableText(group.text),
  );
  const [caret, setCaret] = useState(firstCaret);
  const [completion, setCompletion] = useState<Completion | null>(null);
  const [active, setActive] = useState(0);
  const [said, setSaid] = useState("");
  const { problems } = useMemo(() => parseProgram(text), [text]);
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(firstCaret, firstCaret);
  }, [firstCaret]);
  const wanted = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (wanted.current !== null) field.current?.setSelectionRange(wanted.current, wanted.current);
    wanted.current = null;
  });
  const write = (next: string, at: number, offers: Completion | null) => {
    setText(next);
    setCaret(at);
    setCompletion(offers);
    setActive(0);
    setSaid("");
    keepDraft(group.text, next);
  };
  const pick = ({ from, to, options }: Completion, index: number) => {
    const { text: word } = options[index]!;
    const at = from + word.length;
    wanted.current = at;
    write(text.slice(0, from) + word + text.slice(to), at, null);
    field.current?.focus();
  };
  const run = () => {
    const [first] = problems;
    if (first) {
      select(field.current, first);
      setSaid(words.notRun);
      return;
    }
    const kept = keptText(text);
    dropDraft();
    if (kept !== group.text) changeProgram(group.indices, kept, "final");
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = actOf(event, completion !== null);
    if (act === null) return;
    event.preventDefault();
    const count = completion?.options.length ?? 0;
    if (act === "run") run();
    else if (act === "close") setCompletion(null);
    else if (act === "offer") setCompletion(completionAt(text, caret));
    else if (act === "pick" && completion) pick(completion, active);
    else if (act === "next") setActive((active + 1) % count);
    else if (act === "previous") setActive((active + count - 1) % count);
  };
  const option = (index: number) => `${id}-${index}`;
  return (
    <div className={styles.text}>
      <div className={styles.field}>
        <Underlay text={text} problems={problems} caret={completion?.from ?? null}>
          {completion && (
            <Offers
              id={`${id}-offers`}
              options={completion.options}
              active={active}
              idOf={option}
              onPick={(index) => pick(completion, index)}
            />
          )}
        </Underlay>
        <textarea
          ref={field}
          value={text}
          aria-label={words.field}
          aria-describedby={`${id}-hint`}
          aria-invalid={problems.length > 0}
          aria-autocomplete="list"
          aria-controls={completion ? `${id}-offers` : undefined}
          aria-activedescendant={completion ? option(active) : undefined}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          onChange={({ currentTarget }) => {
            const at = currentTarget.selectionStart;
            const offers = completionAt(currentTarget.value, at);
            const isBegun = offers !== null && offers.to > offers.from;
            write(currentTarget.value, at, isBegun ? offers : null);
          }}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
          onBlur={() => setCompletion(null)}
          onKeyDown={onKeyDown}
        />
      </div>
      <Problems
        text={text}
        problems={problems}
        onGo={(problem) => select(field.current, problem)}
      />
      <div className={common.below}>
        <Button kind="filled" onClick={run}>
          {words.run}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            dropDraft();
            onClose();
          }}
        >
          {words.discard}
        </Button>
        <p className={common.hint} id={`${id}-hint`}>
          {words.hint}
        </p>
      </div>
      <p role="status" className={common.said}>
        {said}
      </p>
    </div>
  );
}

type Act = "run" | "pick" | "next" | "previous" | "close" | "offer";

/** With words on offer the keys are the list's. */
function actOf(
  { key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent,
  isOpen: boolean,
): Act | null {
  if (altKey) return null;
  if (key === " " && ctrlKey) return "offer";
  if (key === "Enter" && (ctrlKey || metaKey)) return "run";
  if (isOpen) {
    if (key === "Enter" || key === "Tab") return "pick";
    if (key === "ArrowDown") return "next";
    if (key === "ArrowUp") return "previous";
    if (key === "Escape") return "close";
  }
  return key === "Enter" && !shiftKey ? "run" : null;
}

function select(field: HTMLTextAreaElement | null, { from, to }: ProgramProblem): void {
  field?.focus();
  field?.setSelectionRange(from, Math.max(to, from));
}
