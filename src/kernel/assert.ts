/**
 * States what the reader may rely on. A failure is a fault of the program, never of the input:
 * input is checked where it enters and answered with a message.
 */
export function assert(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new Error(`Broken invariant: ${sentence}`);
}
