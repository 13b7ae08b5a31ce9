export const waiting = { name: "waiting" } as const;
