export const waiting = { name: "wait at pool" } as const;
