export const settingWords = {
  title: "Settings",
  fromHere: "From here…",
  scope: "Changed for",
  forAll: "All",
  onlyIn: (letter: string) => `Only ${letter}`,
  more: "All other settings",
  leaseOf: (letter: string) => `Lease in ${letter}`,
  call: {
    label: "External call",
    sentence: "How long the service that the program calls takes to answer.",
  },
} as const;
