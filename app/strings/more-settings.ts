/** The words of the folded settings. */
export const moreSettings = {
  /** Over the settings that stand open on sliders, to be written. */
  exact: "Any value of those above",
  /** Over settings that change nothing as things are. */
  idle: (reason: string) => `Without effect now. ${reason}`,
} as const;
