/** Requests may be sent by hand for an hour of a run, and more of them than anybody clicks. */
export const LATEST_BY_HAND_MS = 3_600_000;
export const MOST_BY_HAND = 100;
