import { useEffect } from "react";
import { MICROS_PER_MS } from "../../src/kernel/time.ts";
import { variantLetters } from "../../src/scenario/blank-study.ts";
import { enterSetting } from "../controls/settings/more/enter-setting.ts";
import { useEmbed } from "../store/embed.ts";
import { openLink } from "../store/links.ts";
import { pause, play, seek, usePlayback } from "../store/playback.ts";
import { useRun } from "../store/run.ts";
import { setScope, useScope } from "../store/scope.ts";
import { useStudy } from "../store/study.ts";
import { type Command, readCommand } from "./command.ts";

/** What the page around is told. */
type Told =
  | { readonly type: "ready"; readonly version: 1; readonly endMs: number }
  | { readonly type: "playhead"; readonly ms: number; readonly isPlaying: boolean }
  | { readonly type: "result"; readonly endMs: number; readonly variants: readonly Result[] }
  | { readonly type: "finished" }
  | { readonly type: "height"; readonly px: number }
  | { readonly type: "problem"; readonly message: string };

interface Result {
  readonly letter: string;
  readonly label: string;
  /** By the ids of `docs/numbers.md`; null where a run has no such number. */
  readonly numbers: Readonly<Record<string, number | null>>;
}

/** While time passes, the page around is told where it is no more often than this. */
const TELLING_MS = 100;

/** Tells the page around. Nothing that is told is a secret: it follows from the link. */
export function tell(message: Told): void {
  const { origin } = useEmbed.getState();
  // Where the browser says who is around, nobody else is even tried: that would be an error.
  const around = [...(window.location.ancestorOrigins ?? [])][0];
  const isOther = origin !== null && around !== undefined && around !== origin;
  if (window.parent !== window && !isOther) window.parent.postMessage(message, origin ?? "*");
}

/** Listens to the page around, and tells it what happens here. */
export function useHost(): void {
  useEffect(() => {
    const listening = new AbortController();
    window.addEventListener("message", listen, { signal: listening.signal });
    const stops = [tellPlayhead(), tellResults()];
    return () => {
      listening.abort();
      for (const stop of stops) stop();
    };
  }, []);
}

/** Only the page around is obeyed; if the link names its origin, only while that is what it is. */
function listen({ source, origin, data }: MessageEvent<unknown>): void {
  const only = useEmbed.getState().origin;
  if (source !== window.parent || window.parent === window) return;
  if (only !== null && origin !== only) return;
  const { variants } = useStudy.getState().study;
  const command = readCommand(data, variantLetters.slice(0, variants.length));
  if (typeof command === "string") tell({ type: "problem", message: command });
  else if (command !== null) void obey(command);
}

async function obey(command: Command): Promise<void> {
  switch (command.type) {
    case "play":
      return play();
    case "pause":
      return pause();
    case "seek":
      return seek(command.ms * MICROS_PER_MS);
    case "set":
      return set(command);
    case "load": {
      const notice = await openLink(asEmbed(command.hash), false);
      for (const { message } of notice?.problems ?? []) tell({ type: "problem", message });
    }
  }
}

/** The page around may hand on a link of the Lab; the flags stay as the frame's own address has them. */
function asEmbed(hash: string): string {
  const { controls, edit, origin, height } = useEmbed.getState();
  const flags = { controls, edit, ...(origin && { origin }), ...(height && { height }) };
  const missing = Object.entries(flags).filter(([key]) => !new RegExp(`[?&]${key}=`).test(hash));
  const added = missing.map(([key, word]) => `&${key}=${encodeURIComponent(word)}`).join("");
  const query = hash.includes("?") ? hash.slice(hash.indexOf("?")) : "?";
  return `#/embed${query}${added}`;
}

function set({ path, value, variant }: Extract<Command, { type: "set" }>): void {
  const before = useScope.getState().variant;
  const letters: readonly string[] = variantLetters;
  setScope(variant === null ? null : letters.indexOf(variant));
  const { problem } = enterSetting(path, value);
  setScope(before);
  if (problem !== "") tell({ type: "problem", message: problem });
}

function tellPlayhead(): () => void {
  let toldAt = 0;
  let later: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    later = undefined;
    toldAt = performance.now();
    const { at, isPlaying } = usePlayback.getState();
    tell({ type: "playhead", ms: at / MICROS_PER_MS, isPlaying });
  };
  const stop = usePlayback.subscribe((state, before) => {
    if (state.at === before.at && state.isPlaying === before.isPlaying) return;
    later ??= setTimeout(now, Math.max(0, toldAt + TELLING_MS - performance.now()));
    const isOver = before.isPlaying && !state.isPlaying && state.at === state.endedAt;
    if (isOver) tell({ type: "finished" });
  });
  return () => {
    clearTimeout(later);
    stop();
  };
}

function tellResults(): () => void {
  let isFirst = true;
  const told = () => {
    const { status, runs } = useRun.getState();
    const { endedAt } = usePlayback.getState();
    if (status !== "ready") return;
    const endMs = endedAt / MICROS_PER_MS;
    if (isFirst) tell({ type: "ready", version: 1, endMs });
    isFirst = false;
    const { variants } = useStudy.getState().study;
    const results = runs.map(({ numbers }, index) => ({
      letter: variantLetters[index] ?? "",
      label: variants[index]?.label ?? "",
      numbers: Object.fromEntries(
        numbers.map(({ id, value }) => [id, Number.isFinite(value) ? value : null]),
      ),
    }));
    tell({ type: "result", endMs, variants: results });
  };
  // The run is there before the page knows how long it is.
  const soon = () => queueMicrotask(told);
  if (useRun.getState().status === "ready") soon();
  return useRun.subscribe((state, before) => {
    if (state.runs !== before.runs) soon();
  });
}
