/**
 * A link in the inspector leads to something else, and is not there any more afterwards: what is
 * said then takes the focus, so that it is never lost.
 */
let isFollowed = false;

export function follow(lead: () => void): void {
  isFollowed = true;
  lead();
}

/** Was a link followed since this was asked last? */
export function takeFollowed(): boolean {
  const was = isFollowed;
  isFollowed = false;
  return was;
}
