export const inspector = {
  title: (task: number, letter: string) => `Request ${task} in ${letter}`,
  clear: "Clear",
  nobody: "Click a request, a connection or a thread to read why it is where it is.",
} as const;
