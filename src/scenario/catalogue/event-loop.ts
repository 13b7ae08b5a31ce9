import { lessonScenario } from "../lesson-scenario.ts";
import type { Study } from "../scenario.ts";

/** Chapter 3: waiting is free on a loop, computing is paid by everybody. */
export const eventLoop = {
  id: "event-loop",
  title: "One cook, many pots",
  hook: "One request in fifty computes for 300 ms. Why does every third of the others take longer too?",
  base: {
    ...lessonScenario,
    program: "49: compute 2; call 96; compute 2 | 1: compute 300",
    arrivals: {
      ...lessonScenario.arrivals,
      kind: "list",
      atMs: Array.from({ length: 200 }, (_, i) => i * 20),
      // Every fiftieth is the heavy one.
      programOf: Array.from({ length: 200 }, (_, i) => (i % 50 === 25 ? 1 : 0)),
    },
    server: { ...lessonScenario.server, architecture: "event-loop" },
  },
  variants: [
    { label: "One loop", note: "Node", changes: {} },
    {
      label: "The heavy one gives up its turn",
      note: "every 5 ms",
      changes: { program: "49: compute 2; call 96; compute 2 | 1: compute 300 yield 5" },
    },
    {
      label: "Coroutines on four cores",
      note: "Go",
      changes: { "server.architecture": "coroutines" },
    },
  ],
  atMs: 700,
  selected: 30,
} as const satisfies Study;
