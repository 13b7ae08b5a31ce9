/** What is said of something that was dropped, pasted or picked. */
export const arrived = {
  pasted: "What was pasted",
  refused: "This cannot be opened",
  unreadable: (name: string, why: string) => `${name} cannot be read: ${why}`,
  opened: (name: string) => `${name} is open. Undo leads back to what was here before.`,
} as const;
