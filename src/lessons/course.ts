/** A way through the chapters for a lesson of a given length. */
export interface Format {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  /** The chapters, by id, in the order taught, and how long each takes in this format. */
  readonly chapters: readonly Taught[];
  /** What takes time besides them. */
  readonly besides: readonly Besides[];
}

interface Taught {
  readonly id: string;
  readonly minutes: number;
}

interface Besides {
  readonly says: string;
  readonly minutes: number;
}

/** How long a format takes in all. */
export function minutesOf({ chapters, besides }: Format): number {
  return [...chapters, ...besides].reduce((sum, { minutes }) => sum + minutes, 0);
}

/** The three formats of the course. */
export const formats: readonly Format[] = [
  {
    id: "ten-minutes",
    title: "Ten minutes",
    says: "One chapter: predict, vote, watch, and the two cases with the call at the end and at the front.",
    chapters: [{ id: "sandwich", minutes: 10 }],
    besides: [],
  },
  {
    id: "one-lesson",
    title: "One lesson",
    says: "Fifty minutes, ten for each chapter: a question, a vote before and after, one case. Challenges are for home.",
    chapters: ["event-loop", "four-ways", "few-for-many", "sandwich", "pinned"].map((id) => ({
      id,
      minutes: 10,
    })),
    besides: [],
  },
  {
    id: "half-a-day",
    title: "Half a day",
    says: "All twelve, in pairs. The challenges are a ladder: whoever is done goes on to the next.",
    chapters: [
      { id: "process", minutes: 15 },
      { id: "threads", minutes: 15 },
      { id: "event-loop", minutes: 20 },
      { id: "four-ways", minutes: 20 },
      { id: "coroutines", minutes: 10 },
      { id: "few-for-many", minutes: 15 },
      { id: "release", minutes: 15 },
      { id: "sandwich", minutes: 10 },
      { id: "another-connection", minutes: 15 },
      { id: "pinned", minutes: 20 },
      { id: "unlimited", minutes: 15 },
      { id: "how-many", minutes: 25 },
    ],
    besides: [
      { says: "Free play to begin with", minutes: 5 },
      { says: "Three breaks, between the four parts", minutes: 30 },
      { says: "What stays open, and goodbye", minutes: 10 },
    ],
  },
];
