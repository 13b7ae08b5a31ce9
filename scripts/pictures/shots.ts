/** A picture for the documents: which page, how large, and of what. */
export interface Shot {
  /** The file's name in docs/pictures. */
  readonly name: string;
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  readonly scheme?: "dark";
  /** Only the panel of the variant that has this letter; left out: the whole screen. */
  readonly variant?: string;
}

const desk = { width: 1440, height: 900 } as const;
const telling = "#/lab?v=1&of=sandwich&at=2450ms&sel=31";

/** One variant of a study, which shows what its architecture is. */
function world(name: string, of: string, variant: string, height = 1800): Shot {
  // High enough for four variants without scrolling.
  return { name: `world-${name}`, hash: `#/lab?v=1&of=${of}`, width: 1440, height, variant };
}

export const shots: readonly Shot[] = [
  { name: "lab-light", hash: "", ...desk },
  { name: "lab-earlier", hash: "#/lab?v=1&of=sandwich&at=420ms&sel=5", ...desk },
  { name: "lab-later", hash: "#/lab?v=1&of=sandwich&at=19900ms&sel=240", ...desk },
  { name: "lab-dark", hash: "", ...desk, scheme: "dark" },
  { name: "lab-phone", hash: "", width: 390, height: 844 },
  { name: "lab-projector", hash: `${telling}&theme=projector`, width: 1920, height: 1080 },
  { name: "why", hash: "#/lab?v=1&of=two-at-once", ...desk },
  { name: "compare", hash: "#/lab?v=1&of=four-ways", ...desk },
  { name: "lanes", hash: `${telling}&view=lanes`, ...desk },
  { name: "charts", hash: `${telling}&view=charts`, ...desk },
  { name: "program", hash: `${telling}&view=program`, ...desk },
  world("process-per-connection", "started-or-kept", "A"),
  world("prefork", "four-ways", "A"),
  world("thread-per-connection", "spawned-or-reserve", "A"),
  world("thread-pool", "four-ways", "B"),
  world("event-loop", "four-ways", "C"),
  world("coroutines", "four-ways", "D"),
  world("pooler", "node-pgbouncer", "A", 704),
];
