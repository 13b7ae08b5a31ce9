import { expect, test } from "vitest";
import { fourWays } from "../../../../src/scenario/catalogue/four-ways.ts";
import { sandwich } from "../../../../src/scenario/catalogue/sandwich.ts";
import { variantAsked } from "../../../../src/scenario/settings/at-path.ts";
import { firstSettings } from "../../../../src/scenario/settings/first-settings.ts";
import { settings } from "../../../../src/scenario/settings/index.ts";
import { sections } from "../../../../src/scenario/settings/setting.ts";
import { foldedSettings, openNumbers } from "./folded-settings.ts";

const all = fourWays.variants.map((_, i) => variantAsked(fourWays, i));
const open = firstSettings(all);
const paths = (some: readonly { readonly path: string }[]) => some.map(({ path }) => path);

test("what does nothing stays within reach, under the reason why", () => {
  const { counting, idle } = foldedSettings(open, all)("pool");
  expect(counting).toEqual([]);
  expect(paths(idle.get("No step of the program uses a connection.") ?? [])).toContain(
    "pool.lease",
  );
});

test("what one variant reads counts while all are changed, and not where only another is", () => {
  const inAll = foldedSettings(open, all)("server");
  expect(paths(inAll.counting)).toContain("server.interpreterLock");
  const inLoop = foldedSettings(open, [all[2]!])("server");
  const reason = "Only processes and threads have such a lock.";
  expect(paths(inLoop.idle.get(reason) ?? [])).toEqual(["server.interpreterLock"]);
});

test("what stands open for all and does nothing in one is within reach there", () => {
  const { idle } = foldedSettings(open, [all[3]!])("server");
  const reason = "Only a pool of threads has so many and no more.";
  expect(paths(idle.get(reason) ?? [])).toEqual(["server.threads"]);
});

test("each setting stands open or folded, never both", () => {
  const folded = foldedSettings(open, all);
  const shown = sections.flatMap(({ id }) => {
    const { counting, idle } = folded(id);
    return paths([...counting, ...[...idle.values()].flat()]);
  });
  expect([...shown, ...paths(firstSettings(all))].toSorted()).toEqual(paths(settings).toSorted());
});

test("a number that stands open on a slider can also be written, such as 120 requests a second", () => {
  const first = sandwich.variants.map((_, i) => variantAsked(sandwich, i));
  expect(paths(openNumbers(firstSettings(first), first))).toEqual(
    expect.arrayContaining(["pool.max", "arrivals.perSecond", "server.threads"]),
  );
});

test("and not where it does nothing for those that are changed", () => {
  expect(paths(openNumbers(open, [all[3]!]))).not.toContain("server.threads");
});
