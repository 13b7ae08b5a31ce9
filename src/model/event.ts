/** What can stand in the agenda, and what its subject is. */
export const Event = {
  /** A task: what it waited for has taken its time. */
  end: 0,
  /** A core of the server's host, or of the database's: its slice is over. */
  serverSlice: 1,
  databaseSlice: 2,
  /** A task: the deadline of its checkout. */
  deadline: 3,
  /** A place among the alarms. */
  alarm: 4,
  /** No subject: a query that shares the database's cores is done. */
  query: 5,
} as const;
