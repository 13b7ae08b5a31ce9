/** A sentence of the subject that Poolscope makes visible. */
export interface Statement {
  readonly number: number;
  readonly sentence: string;
  /** The studies that show it, the first best. */
  readonly studies: readonly string[];
  /** What to look at there, and in which part it is true; Markdown's `code` and *stress*. */
  readonly lookAt: string;
}

/** All of them. docs/claims.md is written from this list, and test/claims has a test for each. */
export const statements: readonly Statement[] = [
  {
    number: 1,
    sentence: "Running a program makes the operating system run it as a process.",
    studies: ["process"],
    lookAt:
      "One process box for each that was started. One command may start several: a master and its workers.",
  },
  {
    number: 2,
    sentence: "A process takes a core and memory while it runs, and shares no memory.",
    studies: ["process"],
    lookAt:
      "The core's lane is filled only while the process computes: 2.5 % of the time. What a process has not written to since its fork is shared (`memory.sharedMb`).",
  },
  {
    number: 3,
    sentence: "A process can start threads that run concurrently.",
    studies: ["threads"],
    lookAt: "Four lanes that compute side by side; one at a time under an interpreter lock.",
  },
  {
    number: 4,
    sentence: "Threads share their process's memory and may take more.",
    studies: ["threads"],
    lookAt: "150.4 MB for one process with four threads.",
  },
  {
    number: 5,
    sentence: "An event loop goes round its tasks, does what it can and skips the blocked.",
    studies: ["event-loop"],
    lookAt:
      "It looks at the ready ones alone, and sleeps where there is none. One that computes 300 ms holds up all others.",
  },
  {
    number: 6,
    sentence: "Processes: one for each connection, started for it or kept ready.",
    studies: ["started-or-kept", "unlimited"],
    lookAt:
      "Thirty processes, or ten and a line outside. PostgreSQL's own processes: the 98th of an ordinary user is refused.",
  },
  {
    number: 7,
    sentence: "Threads: one for each connection, spawned or held in reserve.",
    studies: ["spawned-or-reserve"],
    lookAt: "Three hundred threads; two hundred and a line; five and a long line.",
  },
  {
    number: 8,
    sentence: "The threads may be spread over several processes.",
    studies: ["fleet"],
    lookAt: "Twelve processes with a pool each: sixty connections.",
  },
  {
    number: 9,
    sentence: "Event loop: each connection is a task, and those that are ready get their turn.",
    studies: ["four-ways"],
    lookAt: "Two hundred answers, one millisecond after the other.",
  },
  {
    number: 10,
    sentence: "A loop is normally one process and one thread.",
    studies: ["coroutines"],
    lookAt: "Four cores, three of them empty; four loops use them all.",
  },
  {
    number: 11,
    sentence: "Coroutines are scheduled by the runtime.",
    studies: ["four-ways"],
    lookAt: "Two hundred waits for a few kilobytes each.",
  },
  {
    number: 12,
    sentence: "A pool keeps a set of connections.",
    studies: ["few-for-many"],
    lookAt: "Three, opened once, serve two thousand requests.",
  },
  {
    number: 13,
    sentence: "They are given out when needed and come back when that ends.",
    studies: ["sandwich"],
    lookAt: "The second variant: each lease is as long as its query.",
  },
  {
    number: 14,
    sentence: "Ideal: check out, use, release at once.",
    studies: ["release"],
    lookAt: "The second variant: nothing is held idle.",
  },
  {
    number: 15,
    sentence: "Nothing holds a connection while it does other work.",
    studies: ["release"],
    lookAt: "The first variant does: 80 % of each lease is held idle.",
  },
  {
    number: 16,
    sentence: "Many pieces of work get by with few connections.",
    studies: ["few-for-many"],
    lookAt: "On average exactly one is busy; three do as well as twenty.",
  },
  {
    number: 17,
    sentence: "Rails: query, slow call, query; the connection lies idle in between.",
    studies: ["sandwich"],
    lookAt:
      "Held idle 98 % of the time. True up to 7.1, and of sticky leases; from 7.2 queries lease one by one.",
  },
  {
    number: 18,
    sentence: "Go releases between statements, so the next may run elsewhere.",
    studies: ["another-connection"],
    lookAt: "Statements that jump from lane to lane, and the settings they miss.",
  },
  {
    number: 19,
    sentence: "A transaction belongs to a connection.",
    studies: ["unseen-rows"],
    lookAt: "The row is nobody else's until the commit.",
  },
  {
    number: 20,
    sentence: "Commit and rollback must use that connection.",
    studies: ["commit-elsewhere"],
    lookAt: "Commits that reach a connection without their transaction; PostgreSQL only warns.",
  },
  {
    number: 21,
    sentence: "No automatic pool takes a connection back in mid-transaction.",
    studies: ["pinned"],
    lookAt: "The padlock from begin to commit, and the call inside it.",
  },
  {
    number: 22,
    sentence: "Go: each request is handled by a new goroutine.",
    studies: ["goroutines"],
    lookAt:
      "Two hundred rows, and nobody outside. Really one for each connection, or HTTP/2 stream; here each request comes on a connection of its own.",
  },
  {
    number: 23,
    sentence: "A goroutine is much cheaper than a thread or a process.",
    studies: ["goroutines"],
    lookAt: "0.5 MB, 20 MB and 30 GB for two hundred of them.",
  },
  {
    number: 24,
    sentence: "Goroutines spread over all cores.",
    studies: ["coroutines"],
    lookAt: "The third variant fills four lanes.",
  },
  {
    number: 25,
    sentence: "Without a limit, as many connections as goroutines.",
    studies: ["unlimited", "churn"],
    lookAt:
      "As many as *query at once*. Only two stay open when they are idle, so connections are opened without end.",
  },
  {
    number: 26,
    sentence: "So set a limit.",
    studies: ["unlimited", "two-at-once"],
    lookAt:
      "Eight connections serve all three hundred by 781 ms, and nobody is refused. Who needs two at once may lock a limited pool.",
  },
  {
    number: 27,
    sentence: "Each query checks out and releases at once.",
    studies: ["open-result"],
    lookAt: "An open result keeps its connection until it is closed, or for ever.",
  },
  {
    number: 28,
    sentence: "A transaction needs the interface that wraps its connection.",
    studies: ["transaction-api"],
    lookAt: "A `Tx`, a `BEGIN` that any connection may get, and a `Tx` that nobody ends.",
  },
];
