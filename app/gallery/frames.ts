/** A moment of a study, by the Lab's link to it. */
export interface Frame {
  readonly id: string;
  /** What it is there to show. */
  readonly words: string;
  readonly hash: string;
}

/** Who would have this for a name is in no catalogue, but somebody's own. */
const LONG_NAME =
  "Lease+for+the+whole+request,+from+its+first+statement+to+its+answer,+as+a+certain+well-known+framework+did+until+7.1";

/** What views must look right at, from nobody to very many. */
export const frames: readonly Frame[] = [
  frame("empty", "Before anybody has come", "of=sandwich&sel=none&at=0ms"),
  frame(
    "one-request",
    "One request, all by itself",
    "of=sandwich&arrivals.kind=burst&arrivals.count=1&sel=0&at=2ms",
  ),
  frame("exhausted-pool", "All connections held idle, a line before the pool", "of=sandwich"),
  frame("pinned", "Connections pinned by open transactions", "of=pinned&at=4000ms"),
  frame("deadlock", "Everybody holds one and waits for another", "of=two-at-once"),
  frame("refused", "The database has no room", "of=unlimited&at=60ms"),
  frame("processes", "A process for each request at work", "of=process"),
  frame("threads", "Threads in several processes", "of=fleet"),
  frame("event-loop", "A loop that one request keeps", "of=event-loop"),
  frame("coroutines", "Loops beside coroutines", "of=coroutines"),
  frame("four-ways", "Four architectures at once", "of=four-ways"),
  frame("pooler", "A pooler between pool and database", "of=node-pgbouncer&at=400ms"),
  frame(
    "2000-in-flight",
    "Two thousand requests at once",
    "of=goroutines&arrivals.count=2000&at=60ms&variants=1",
  ),
  frame(
    "500-connections",
    "Five hundred connections",
    "of=sandwich&arrivals.kind=burst&arrivals.count=800&server.threads=800&pool.max=500&database.maxConnections=600&at=200ms&sel=none",
  ),
  frame(
    "long-names",
    "Names that do not fit",
    `of=sandwich&a.label=${LONG_NAME}&a.note=${LONG_NAME}`,
  ),
  frame(
    "right-to-left",
    "Names written from right to left",
    "of=sandwich&a.label=החזקת+חיבור+לכל+הבקשה&b.label=اتصال+لكل+استعلام&study.title=כריך",
  ),
  frame("projector", "A classroom's wall", "of=sandwich&theme=projector"),
];

function frame(id: string, words: string, query: string): Frame {
  return { id, words, hash: `#/lab?v=1&${query}` };
}
