/** Something that can be done. */
export interface Command {
  readonly words: string;
  /** The key that does the same; empty where there is none. */
  readonly keys: string;
  readonly run: () => void;
}
