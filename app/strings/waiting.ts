/** Whom the line under the rows counts: without a pool, those who are just connecting. */
export const waitingName = (hasPool: boolean) => (hasPool ? "wait at pool" : "connecting");
