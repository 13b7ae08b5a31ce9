/** The settings that stand open; all others are folded. */
export const LEASE = "pool.lease";
export const firstSettings = [
  LEASE,
  "pool.max",
  "arrivals.perSecond",
  "server.threads",
  "pool.checkoutTimeoutMs",
] as const;
