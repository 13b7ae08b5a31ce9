export const inspector = {
  title: (task: number, letter: string) => `Request ${task} in ${letter}`,
  clear: "Clear",
  other: (letter: string) => `The same request in ${letter}`,
  nobody: "Click a request, a connection or a thread to read why it is where it is.",
  toMoment: (text: string) => `Go to ${text}`,
} as const;
