const day = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" });

/** The words for what this browser keeps. */
export const shelf = {
  title: "My scenarios, in this browser",
  name: "Name",
  keep: "Keep what is here",
  kept: "Kept.",
  notKept: "This browser keeps nothing, or has no room left. Save a file instead.",
  none: "Nothing is kept yet.",
  nameOf: (name: string) => `Name of ${name}`,
  recent: (name: string) => `Last work: ${name}`,
  when: (savedAt: number) => day.format(savedAt),
  open: (name: string) => `Open ${name}`,
  openShort: "Open",
  remove: (name: string) => `Remove ${name}`,
  bringBack: "Bring back what was removed",
  saveAll: "Save the list as a file",
  file: "my-scenarios.json",
  added: (count: number) => `${count} of the list came to my scenarios (Share, File).`,
  offerTitle: "Your last work",
  offer: (name: string, savedAt: number) => `${name}, ${day.format(savedAt)}.`,
  goOn: "Go on with it",
} as const;
