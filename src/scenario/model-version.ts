/**
 * The version of the model, in links from the second on. Raise it when a deliberate change of the
 * model gives published scenarios other traces; links made before then open with a notice.
 */
export const MODEL_VERSION = 1;
