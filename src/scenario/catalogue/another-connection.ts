import { lessonScenario } from "../lesson-scenario.ts";
import type { Study } from "../scenario.ts";

/** Chapter 9: the next statement may run on another connection. */
export const anotherConnection = {
  id: "another-connection",
  title: "Another connection",
  hook: "Alone at your desk it always works. Why is the setting gone when sixty others ask each second?",
  base: {
    ...lessonScenario,
    program: 'sql 4 "set x"; compute 2; query 4; call 20; sql 4 "show x"',
    arrivals: { ...lessonScenario.arrivals, kind: "poisson", perSecond: 60, forMs: 20_000 },
    pool: { ...lessonScenario.pool, max: 5, openAtStart: 5 },
  },
  variants: [
    { label: "Lease for each statement", note: "Go, pool.query", changes: {} },
    {
      label: "Alone at your desk",
      note: "One request a second",
      changes: { "arrivals.perSecond": 1 },
    },
    {
      label: "One connection for the request",
      note: "Go's Conn, a sticky lease",
      changes: { "pool.lease": "request" },
    },
  ],
  atMs: 1_000,
  selected: null,
} as const satisfies Study;
