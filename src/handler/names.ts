/** What handlers ask for, in turn, so that no two neighbouring lines are the same. */
const things = ["user", "order", "price", "stock"] as const;
const changes = ["order", "stock", "ledger"] as const;

/** The n-th thing that is read: `user`, `order` … `user` again. */
export function thingRead(number: number): string {
  return things[number % things.length]!;
}

/** The n-th thing that is changed. */
export function thingChanged(number: number): string {
  return changes[number % changes.length]!;
}

/** What the n-th thing that is read is called: `user`, `order` … `user2`. */
export function nameRead(number: number): string {
  return variable(thingRead(number), Math.floor(number / things.length));
}

/** A variable for the n-th of its kind: `conn`, `conn2`. */
export function variable(name: string, number: number): string {
  return number === 0 ? name : `${name}${number + 1}`;
}

/** `user` as `User`. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
