/** Places side by side, those of each process together. */
export interface Spread {
  readonly pitch: number;
  /** The middle of a place. */
  at(place: number): number;
  /** From where to where each process reaches, its padding included. */
  readonly groups: readonly { readonly from: number; readonly to: number }[];
  readonly right: number;
}

/**
 * Spreads places from `from` over at most up to `to`: as far apart as is pleasant, or closer where
 * there is no room.
 */
export function byProcess(
  places: readonly { readonly process: number }[],
  from: number,
  to: number,
  pleasantPitch: number,
  padding: number,
  gap: number,
): Spread {
  const counts: number[] = [];
  for (const { process } of places) counts[process] = (counts[process] ?? 0) + 1;
  const fixed = counts.length * 2 * padding + Math.max(0, counts.length - 1) * gap;
  const pitch = Math.min(pleasantPitch, (to - from - fixed) / Math.max(1, places.length));
  const groups: { from: number; to: number }[] = [];
  const middles: number[] = [];
  let here = from;
  for (const count of counts) {
    const end = here + 2 * padding + count * pitch;
    groups.push({ from: here, to: end });
    for (let i = 0; i < count; i++) middles.push(here + padding + (i + 0.5) * pitch);
    here = end + gap;
  }
  return {
    pitch,
    at: (place) => middles[place] ?? from,
    groups,
    right: groups.at(-1)?.to ?? from,
  };
}
