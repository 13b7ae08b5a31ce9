import { create } from "zustand";
import { isAsItCame } from "../strings/heading.ts";
import { useStudy } from "./study.ts";

const useTold = create(() => ({ isTold: false }));

/** Has the study a question to be guessed? The one there is so far is the sandwich's, as it came. */
export function useQuestion(): boolean {
  const { study, original } = useStudy();
  return study.id === "sandwich" && isAsItCame(study, original);
}

/** The number that would be the answer, until somebody has guessed or asked to see it. */
export function useSecret(): string {
  const hasQuestion = useQuestion();
  return useTold().isTold || !hasQuestion ? "" : "throughput";
}

export function tellSecret(): void {
  useTold.setState({ isTold: true });
}
