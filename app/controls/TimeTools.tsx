import { type JumpKind, jump, jumpKinds } from "../store/jumps.ts";
import { goToMark, toggleMark } from "../store/marks.ts";
import { pause, seek, usePlayback } from "../store/playback.ts";
import { clearLoop, loopFrom, loopTo, toggleSlow } from "../store/stretches.ts";
import { usePlayhead } from "../store/use-playhead.ts";
import { formatExact } from "../strings/format.ts";
import { timeTools as words } from "../strings/time-tools.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./time-tools.module.css";

/** What the keys for jumps, marks, loops and slow stretches do, to be clicked. */
export function TimeTools() {
  const at = usePlayhead();
  const { marks, loop, slow } = usePlayback();
  const isSlowHere = slow !== null && at >= slow.from && at <= slow.to;
  return (
    <section className={styles.tools} aria-label={words.label}>
      <fieldset>
        <legend>{words.jumps}</legend>
        {jumpKinds.map((kind) => (
          <Jump key={kind} kind={kind} />
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.marks}</legend>
        <Button onClick={toggleMark}>
          {marks.includes(Math.round(at)) ? words.unmark : words.mark}
        </Button>
        {marks.length > 1 && (
          <>
            <Button onClick={() => goToMark(-1)}>{words.previous("mark")}</Button>
            <Button onClick={() => goToMark(1)}>{words.next("mark")}</Button>
          </>
        )}
        {marks.map((mark) => (
          <button
            key={mark}
            type="button"
            className={styles.mark}
            aria-label={words.goTo(mark)}
            onClick={() => {
              pause();
              seek(mark);
            }}
          >
            {formatExact(mark)}
          </button>
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.loop}</legend>
        <Button onClick={loopFrom}>{words.loopFrom}</Button>
        <Button onClick={loopTo}>{words.loopTo}</Button>
        {loop !== null && <Button onClick={clearLoop}>{words.clearLoop}</Button>}
        <Button onClick={toggleSlow}>{isSlowHere ? words.unslow : words.slow}</Button>
      </fieldset>
    </section>
  );
}

function Jump({ kind }: { readonly kind: JumpKind }) {
  const what = words.one[kind];
  return (
    <>
      <Button onClick={() => jump(kind, -1)}>{words.previous(what)}</Button>
      <Button onClick={() => jump(kind, 1)}>{words.next(what)}</Button>
    </>
  );
}
