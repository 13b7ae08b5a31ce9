/** The ways of looking at the Lab's study, in the order of their keys. */
export const labViews = ["picture", "lanes", "charts", "numbers", "program"] as const;
export type LabView = (typeof labViews)[number];
