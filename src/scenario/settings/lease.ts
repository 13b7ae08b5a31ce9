/** The setting by which variants are named, and which stands open before all others. */
export const LEASE = "pool.lease";
