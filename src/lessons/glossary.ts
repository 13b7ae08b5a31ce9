/** A word of the subject, in one or two plain sentences. */
export interface Term {
  readonly term: string;
  readonly means: string;
  /** How others call it. */
  readonly alsoCalled?: string;
}

/** Every word that the chapters mark, and a few that one meets on screen. */
export const glossary: readonly Term[] = [
  {
    term: "request",
    means: "What a user sends. It has come when it arrives, and is done when its answer is sent.",
  },
  {
    term: "lease",
    means:
      "A connection in a request's hands: from the moment it is handed over to the moment it is given back.",
    alsoCalled: "checkout, borrow, acquire",
  },
  {
    term: "held idle",
    means: "Leased, while no statement of its holder runs. Nobody else may use the connection.",
    alsoCalled: "idle in use",
  },
];

export function findTerm(term: string): Term | undefined {
  return glossary.find((one) => one.term === term);
}
