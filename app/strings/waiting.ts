export const waiting = { name: "waiting for a connection" } as const;
