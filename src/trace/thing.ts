/** A thing of a run: each kind by what tells its things apart. Places count from 0 in a process. */
export type Thing =
  | { readonly kind: "request"; readonly task: number }
  | { readonly kind: "unit"; readonly process: number; readonly place: number }
  | { readonly kind: "connection"; readonly process: number; readonly place: number }
  /** One of the pooler's connections to the database. */
  | { readonly kind: "server-connection"; readonly place: number }
  | { readonly kind: "core"; readonly host: Host; readonly place: number }
  | { readonly kind: "queue"; readonly queue: Queue; readonly process: number };

/** One that is had, or stood in, by requests. */
export type OtherThing = Exclude<Thing, { kind: "request" }>;

export type Host = "server" | "database";

/** Where one stands in line: before the server, before a process's pool, at the pooler. */
export type Queue = "outside" | "pool" | "pooler";
