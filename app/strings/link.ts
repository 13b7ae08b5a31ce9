export const linkWords = {
  note: "Note",
  title: "Some of this could not be read",
  rest: "Everything else is as it says there.",
  dismiss: "Close",
  unknownWord: (path: string, word: string, allowed: string) =>
    `${path} is "${word}"; it can be ${allowed}. It is as usual.`,
  unknownPlace: (place: string) => `There is no page "${place}" here; the Lab is shown.`,
} as const;
