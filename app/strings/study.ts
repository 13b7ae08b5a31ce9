/** "Lease for each statement": a variant named after what it does. */
export function leaseLabel(policy: string): string {
  return `Lease ${policy}`;
}
