import { laneKinds, requestChoices, useLaneChoice, usualKinds } from "../lane-choice.ts";
import type { ViewWord } from "./view-word.ts";

const { getState, setState } = useLaneChoice;

const NONE = "none";

/** Which rows the lanes have. */
export const laneWords = {
  lanes: {
    now: () => {
      const { kinds } = getState();
      const shown = laneKinds.filter((kind) => kinds.has(kind)).join();
      return shown === usualKinds.join() ? undefined : shown || NONE;
    },
    apply: ({ lanes }) => {
      const said = lanes === undefined ? usualKinds : lanes === NONE ? [] : lanes.split(",");
      const known = laneKinds.filter((kind) => said.some((word) => word === kind));
      const isKnown = known.length === said.length;
      setState({ kinds: new Set(isKnown ? known : usualKinds) });
      return isKnown ? null : `${laneKinds.join(",")}, or ${NONE}`;
    },
  },
  requests: {
    now: () => {
      const { requests } = getState();
      return requests === NONE ? undefined : requests;
    },
    apply: ({ requests = NONE }) => {
      const known = requestChoices.find((one) => one === requests);
      setState({ requests: known ?? NONE });
      return known === undefined ? requestChoices.join(", ") : null;
    },
  },
  folded: {
    now: () => [...getState().folded].join() || undefined,
    // A group that this run does not have is no fault: a change may bring it back.
    apply: ({ folded = "" }) => {
      setState({ folded: new Set(folded === "" ? [] : folded.split(",")) });
      return null;
    },
  },
} as const satisfies Record<string, ViewWord>;
