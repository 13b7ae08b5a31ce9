export const settingWords = {
  title: "Settings",
  more: "All other settings",
  leaseOf: (letter: string) => `Lease in ${letter}`,
  call: {
    label: "External call",
    sentence: "How long the service that the program calls takes to answer.",
  },
} as const;
