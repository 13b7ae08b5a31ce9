export const gallery = {
  about: "Every view at moments that it must look right at.",
  unknown: (id: string) => `There is no frame "${id}".`,
  all: "All frames",
  inLab: "Open in the Lab",
  views: {
    stage: "Stage",
    "lanes-of-connections": "Lanes of connections",
    "lanes-of-units": "Lanes of units",
    waiting: "Waiting",
    headlines: "Headline numbers",
    lanes: "Lanes",
    charts: "Charts",
    numbers: "Numbers",
    program: "Program",
    inspector: "Inspector",
    scrubber: "Scrubber",
  },
} as const;
