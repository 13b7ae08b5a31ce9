/** A value that comes from outside the text, and what is taken where nothing comes. */
export interface Placeholder {
  readonly variable: string;
  /** null: the text does not say. */
  readonly otherwise: string | null;
}

const NAME = "[\"']([\\w.-]{1,100})[\"']";

/** Each is anchored, has no repetition in a repetition, and gives the variable and its default. */
const patterns: readonly RegExp[] = [
  // Ruby
  new RegExp(`^ENV\\.fetch\\(\\s*${NAME}\\s*\\)\\s*\\{([^{}]*)\\}$`),
  new RegExp(`^ENV\\.fetch\\(\\s*${NAME}\\s*(?:,([^()]*))?\\)$`),
  new RegExp(`^ENV\\[\\s*${NAME}\\s*\\](?:\\s*\\|\\|(.*))?$`),
  // JavaScript
  /^process\.env\.(\w{1,100})(?:\s*(?:\|\||\?\?)(.*))?$/,
  new RegExp(`^process\\.env\\[\\s*${NAME}\\s*\\](?:\\s*(?:\\|\\||\\?\\?)(.*))?$`),
  // Python
  new RegExp(`^os\\.environ\\.get\\(\\s*${NAME}\\s*(?:,(.*))?\\)$`),
  new RegExp(`^os\\.getenv\\(\\s*${NAME}\\s*(?:,(.*))?\\)$`),
  new RegExp(`^os\\.environ\\[\\s*${NAME}\\s*\\](?:\\s+or(.*))?$`),
  new RegExp(
    `^(?:config|env|env\\.\\w{1,20})\\(\\s*${NAME}\\s*,\\s*default\\s*=([^,()]*)(?:,.*)?\\)$`,
  ),
  // Go
  new RegExp(`^os\\.Getenv\\(\\s*${NAME}\\s*\\)()$`),
  // Spring, Compose and the shell
  /^\$\{([\w.-]{1,100})(?::-?([^{}]*))?\}$/,
];

/** What makes a number of a text, and leaves one a number. */
const wrapper =
  /^(?:Integer|Float|Number|int|float|str|parseInt|parseFloat|\+)\s*\(([\s\S]*?)(?:,\s*10\s*)?\)$/;
const DEEPEST = 4;

/** The value that a text stands for: inside of `<%= … %>`, of `Integer(…)`, before `.to_i`. */
export function unwrapped(text: string): string {
  let inner = text.trim();
  for (let i = 0; i < DEEPEST; i++) {
    const [, erb] = /^<%=?-?([\s\S]*?)-?%>$/.exec(inner) ?? [];
    const [, wrapped] = wrapper.exec(inner) ?? [];
    const [, alone] = /^\(([^()]*)\)$/.exec(inner) ?? [];
    const next = erb ?? wrapped ?? alone ?? inner.replace(/\.to_[if]$/, "");
    if (next === inner) return inner;
    inner = next.trim();
  }
  return inner;
}

/** null where the text is no placeholder. */
export function placeholderOf(text: string): Placeholder | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (!match) continue;
    const otherwise = match[2]?.trim() ?? "";
    return { variable: match[1] ?? "", otherwise: otherwise === "" ? null : otherwise };
  }
  return null;
}
