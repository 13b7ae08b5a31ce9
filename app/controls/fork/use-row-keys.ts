import { useState } from "react";
import type { Intervention } from "../../../src/interventions/intervention.ts";
import { type Listed, textOf } from "../../store/interventions.ts";

/**
 * A key for each row of the list that stays with a change while its moment or its value is written
 * anew: the focus stays with it, wherever it moves, and what is said of a row goes with the row.
 */
export function useRowKeys() {
  const [keys] = useState(() => new RowKeys());
  return keys;
}

class RowKeys {
  readonly #keys = new Map<string, number>();
  #count = 0;

  of({ intervention, nth }: Listed): number {
    const name = nameOf(intervention, nth);
    const key = this.#keys.get(name) ?? this.#count++;
    this.#keys.set(name, key);
    return key;
  }

  /** The row of a change is from now on the one that says this. */
  keep(listed: Listed, changed: Intervention): void {
    const key = this.of(listed);
    this.#keys.delete(nameOf(listed.intervention, listed.nth));
    this.#keys.set(nameOf(changed, 0), key);
  }
}

function nameOf(intervention: Intervention, nth: number): string {
  return `${textOf([intervention])} ${nth}`;
}
