/** How many hands there were for each answer, before a discussion and after it. */
export interface Votes {
  readonly before: Readonly<Record<string, number>>;
  readonly after: Readonly<Record<string, number>>;
}

export type Round = keyof Votes;

export const NO_VOTES: Votes = { before: {}, after: {} };

/** A large lecture hall. */
const MOST_HANDS = 9_999;

/** With so many hands for an answer; what is no count is none. */
export function withHands(votes: Votes, round: Round, answer: string, hands: number): Votes {
  const count = Number.isFinite(hands) ? Math.max(0, Math.min(MOST_HANDS, Math.round(hands))) : 0;
  return { ...votes, [round]: { ...votes[round], [answer]: count } };
}

/** Of all hands of a round, the share for an answer; 0 where there were none. */
export function shareOf(votes: Votes, round: Round, answer: string): number {
  const all = totalOf(votes, round);
  return all === 0 ? 0 : (votes[round][answer] ?? 0) / all;
}

export function totalOf(votes: Votes, round: Round): number {
  return Object.values(votes[round]).reduce((sum, hands) => sum + hands, 0);
}

/** By question. Never fails: what cannot be read was not counted. */
export function readVotes(found: unknown): Readonly<Record<string, Votes>> {
  if (typeof found !== "object" || found === null) return {};
  return Object.fromEntries(
    Object.entries(found).map(([question, votes]) => [question, readRounds(votes)]),
  );
}

function readRounds(found: unknown): Votes {
  if (typeof found !== "object" || found === null) return NO_VOTES;
  let votes = NO_VOTES;
  for (const round of ["before", "after"] as const) {
    const counts: unknown = Object.getOwnPropertyDescriptor(found, round)?.value;
    if (typeof counts !== "object" || counts === null) continue;
    for (const [answer, hands] of Object.entries(counts)) {
      if (typeof hands === "number") votes = withHands(votes, round, answer, hands);
    }
  }
  return votes;
}
