/** What is said where the runs are saved as files. */
export const runFiles = {
  title: "The run as a file",
  close: "Close",
  sentence: (count: number) =>
    count > 1
      ? `${count === 2 ? "Both" : `All ${count}`} variants, in one file.`
      : "The whole run, to its end.",
  kind: "As what?",
  save: (name: string) => `Save ${name}`,
  stop: "Stop",
  writing: (name: string, size: number) => `${name}: ${(size / 1e6).toFixed(1)} MB written …`,
  saved: (name: string) => `${name} is saved.`,
  givenUp: "Stopped; nothing is saved.",
  failed: (name: string, why: string) => `${name} could not be written: ${why}`,
} as const;
