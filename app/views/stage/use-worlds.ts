import { useEffect, useState } from "react";
import type { VariantRun } from "../../store/variant-run.ts";
import { isPlain } from "./plain.ts";

type Worlds = typeof import("./worlds/index.ts")["worlds"];

let loaded: Worlds | null = null;

async function load(): Promise<Worlds> {
  const { worlds } = await import("./worlds/index.ts");
  loaded = worlds;
  return worlds;
}

/** What draws this run's world: "plain" needs nothing more; null: it is being loaded. */
export function useWorlds(run: VariantRun): Worlds | "plain" | null {
  const [worlds, setWorlds] = useState(loaded);
  const isWanted = !isPlain(run) && worlds === null;
  useEffect(() => {
    // Without the network nothing is drawn, and the table says the same.
    if (isWanted) load().then(setWorlds, () => {});
  }, [isWanted]);
  return isPlain(run) ? "plain" : worlds;
}
