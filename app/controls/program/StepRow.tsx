import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import GripVertical from "lucide-react/icons/grip-vertical";
import X from "lucide-react/icons/x";
import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import type { Holding } from "../../../src/model/outline.ts";
import { program as holdingWords } from "../../strings/program.ts";
import { programWords as words } from "../../strings/program-editor.ts";
import hidden from "../../theme/hidden.module.css";
import styles from "./program-editor.module.css";

/** What was used to change a step: it has the focus afterwards. */
export type Tool = "up" | "down" | "remove" | "edit" | "drag";

interface Props {
  readonly text: string;
  /** One for each variant, by its letter. */
  readonly holdings: ReadonlyMap<string, Holding>;
  readonly isCurrent: boolean;
  readonly isWaiting: boolean;
  readonly canMove: (by: -1 | 1) => boolean;
  readonly onMove: (by: -1 | 1, tool: Tool) => void;
  /** From a place to another; says where the step is afterwards. */
  readonly onDrag: (from: number, to: number) => number;
  readonly onDrop: () => void;
  readonly onRemove: () => void;
  readonly onEdit: () => void;
  readonly onFocus: () => void;
}

/** One step: its text, what the connections do meanwhile, and what moves it. */
export function StepRow(props: Props) {
  const { text, holdings, isCurrent, isWaiting, canMove, onMove, onEdit, onRemove } = props;
  const step = text.replace(/^[&\s\u2007]+/, "");
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (!event.altKey || by === 0) return;
    event.preventDefault();
    const { tool } = (event.target as HTMLElement).dataset;
    onMove(by, (tool ?? "edit") as Tool);
  };
  return (
    <tr
      className={isCurrent || isWaiting ? styles.current : undefined}
      onKeyDown={onKeyDown}
      onFocus={props.onFocus}
    >
      <th scope="row">
        <div className={styles.line}>
          <Grip onDrag={props.onDrag} onDrop={props.onDrop} />
          <button
            type="button"
            className={styles.tool}
            data-tool="edit"
            title={words.editLine(step)}
            onClick={onEdit}
          >
            <span className={hidden.hidden}>{words.editLine("")}</span>
            <code>{text}</code>
          </button>
          {isCurrent && <em>{holdingWords.now}</em>}
          {isWaiting && <em>{holdingWords.waits}</em>}
        </div>
      </th>
      {[...holdings].map(([letter, holding]) => (
        <td key={letter}>
          <span className={styles[holding]}>
            <span className={hidden.hidden}>{holdingWords.holding[holding]}</span>
          </span>
        </td>
      ))}
      <td className={styles.tools}>
        <ToolIcon
          tool="up"
          label={words.moveUp(step)}
          isOff={!canMove(-1)}
          onClick={() => onMove(-1, "up")}
        />
        <ToolIcon
          tool="down"
          label={words.moveDown(step)}
          isOff={!canMove(1)}
          onClick={() => onMove(1, "down")}
        />
        <ToolIcon tool="remove" label={words.remove(step)} isOff={false} onClick={onRemove} />
      </td>
    </tr>
  );
}

const icons = { up: ArrowUp, down: ArrowDown, remove: X } as const;

interface ToolProps {
  readonly tool: keyof typeof icons;
  readonly label: string;
  /** It stays where it is, so that the focus does too. */
  readonly isOff: boolean;
  readonly onClick: () => void;
}

function ToolIcon({ tool, label, isOff, onClick }: ToolProps) {
  const Icon = icons[tool];
  return (
    <button
      type="button"
      className={`${styles.tool} ${styles.icon}`}
      data-tool={tool}
      aria-label={label}
      title={label}
      aria-disabled={isOff}
      onClick={onClick}
    >
      <Icon aria-hidden="true" />
    </button>
  );
}

/** For a pointer; the buttons and Alt with the arrows do the same. */
function Grip({ onDrag, onDrop }: Pick<Props, "onDrag" | "onDrop">) {
  const dragged = useRef<number | null>(null);
  const hasMoved = useRef(false);
  const onPointerDown = (event: PointerEvent<HTMLSpanElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    dragged.current = rowAt(event.currentTarget, event.clientY);
    hasMoved.current = false;
  };
  const onPointerMove = (event: PointerEvent<HTMLSpanElement>) => {
    if (dragged.current === null) return;
    const target = rowAt(event.currentTarget, event.clientY);
    if (target === null || target === dragged.current) return;
    const now = onDrag(dragged.current, target);
    if (now !== dragged.current) hasMoved.current = true;
    dragged.current = now;
  };
  const onPointerUp = () => {
    if (hasMoved.current) onDrop();
    hasMoved.current = false;
    dragged.current = null;
  };
  return (
    <span
      className={styles.grip}
      aria-hidden="true"
      title={words.drag}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
    >
      <GripVertical />
    </span>
  );
}

/** The number of the row at a height of the page. */
function rowAt(within: Element, y: number): number | null {
  const rows = [...(within.closest("tbody")?.rows ?? [])];
  const at = rows.findIndex((row) => y <= row.getBoundingClientRect().bottom);
  return at < 0 ? rows.length - 1 : at;
}
