import fc from "fast-check";
import { expect, test } from "vitest";
import { type Ranked, Ranking } from "./ranking.ts";

function take(ranking: Ranking<Ranked>): Ranked {
  const { first } = ranking;
  ranking.remove(first);
  return first;
}

test("whatever steps in and out, the lowest comes first, and of equals the one of lower order", () => {
  const moves = fc.array(fc.tuple(fc.nat(5), fc.boolean(), fc.nat(20)), { maxLength: 60 });
  fc.assert(
    fc.property(moves, (list) => {
      const ranking = new Ranking<Ranked>();
      const there: Ranked[] = [];
      for (const [order, [rank, leaves, which]] of list.entries()) {
        const item = { rank, order, place: -1 };
        ranking.add(item);
        there.push(item);
        if (leaves) ranking.remove(there.splice(which % there.length, 1)[0]!);
      }
      expect(ranking.size).toBe(there.length);
      there.sort((a, b) => a.rank - b.rank || a.order - b.order);
      expect(there.map(() => take(ranking))).toEqual(there);
    }),
  );
});
