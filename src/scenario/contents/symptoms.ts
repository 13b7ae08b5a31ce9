/** What one would complain of, in the order shown; a study has a symptom where any variant has it. */
export const symptoms = [
  { id: "waiting", label: "Waiting for a connection" },
  { id: "outside", label: "Waiting outside" },
  { id: "turn", label: "Waiting for a turn to compute" },
  { id: "held-idle", label: "Held idle" },
  { id: "pinned", label: "Pinned" },
  { id: "timed-out", label: "Timed out" },
  { id: "refused", label: "Refused" },
  { id: "deadlock", label: "Deadlock" },
  { id: "leak", label: "Leak" },
  { id: "churn", label: "Churn" },
  { id: "elsewhere", label: "Ran on another connection" },
  { id: "crowded", label: "Crowded database" },
  { id: "memory", label: "Memory" },
] as const;
export type SymptomId = (typeof symptoms)[number]["id"];
