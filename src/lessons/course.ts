/** A way through the chapters for a lesson of a given length. */
export interface Format {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly minutes: number;
  /** The chapters, by id, in the order taught. */
  readonly chapters: readonly string[];
}

/** The three formats of the course. */
export const formats: readonly Format[] = [
  {
    id: "ten-minutes",
    title: "Ten minutes",
    says: "One chapter: predict, vote, watch, and the two cases with the call at the end and at the front.",
    minutes: 10,
    chapters: ["sandwich"],
  },
  {
    id: "one-lesson",
    title: "One lesson",
    says: "Fifty minutes. A question each, a vote before and after; challenges are for home.",
    minutes: 50,
    chapters: ["event-loop", "four-ways", "few-for-many", "sandwich", "pinned"],
  },
  {
    id: "half-a-day",
    title: "Half a day",
    says: "All twelve, in pairs. The challenges are a ladder: whoever is done goes on to the next.",
    minutes: 240,
    chapters: [
      "process",
      "threads",
      "event-loop",
      "four-ways",
      "coroutines",
      "few-for-many",
      "release",
      "sandwich",
      "another-connection",
      "pinned",
      "unlimited",
      "how-many",
    ],
  },
];
