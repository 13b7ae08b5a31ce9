import { useCallback, useState } from "react";

type TallGeometry = typeof import("./tall-geometry.ts")["tallGeometry"];

let loaded: TallGeometry | null = null;

/** How a narrow stage stands; null: it is not there, and `load` brings it. */
export function useTall(): { readonly tall: TallGeometry | null; readonly load: () => void } {
  const [tall, setTall] = useState(() => loaded);
  const load = useCallback(() => {
    const found = import("./tall-geometry.ts").then(({ tallGeometry }) => {
      loaded = tallGeometry;
      setTall(() => tallGeometry);
    });
    // Without the network nothing is drawn, and the table says the same.
    found.catch(() => {});
  }, []);
  return { tall, load };
}
