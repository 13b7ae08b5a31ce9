/** A program's text, with what must not be taken for its grammar made harmless. */
export interface Source {
  /** As long as what was written: blanks in place of comments, `_` in place of what is quoted. */
  readonly text: string;
  readonly quotes: Quotes;
}

/** By the place of the opening quotation mark. */
export type Quotes = ReadonlyMap<number, Quote>;

export interface Quote {
  /** What is said, with `"` where `""` was written. */
  readonly text: string;
  /** How many characters it takes in the program's text, its marks included. */
  readonly length: number;
}

/** Neither comments nor quotes go beyond their line. */
export function readSource(written: string): Source {
  const quotes = new Map<number, Quote>();
  let from = 0;
  const lines = written.split("\n").map((line) => {
    const text = readLine(line, from, quotes);
    from += line.length + 1;
    return text;
  });
  return { text: lines.join("\n"), quotes };
}

/**
 * Only a step that begins with `sql` has quotes; elsewhere a mark is a character like any other, as
 * in texts that are older than `sql`. So is one that no other closes.
 */
function readLine(line: string, from: number, quotes: Map<number, Quote>): string {
  let text = "";
  let read = 0;
  let isSql = beginsSql(line, 0);
  let isClosed = true;
  const mark = /[#";|&{:]/g;
  for (let found = mark.exec(line); found; found = mark.exec(line)) {
    const at = found.index;
    if (found[0] === "#") return text + line.slice(read, at) + " ".repeat(line.length - at);
    if (found[0] !== '"') {
      isSql = beginsSql(line, at + 1);
    } else if (isSql && isClosed) {
      const end = endOfQuote(line, at);
      // Then no later mark of the line is closed either; asking again would take for ever.
      isClosed = end !== null;
      if (end === null) continue;
      quotes.set(from + at, {
        text: line.slice(at + 1, end - 1).replaceAll('""', '"'),
        length: end - at,
      });
      text += `${line.slice(read, at)}"${"_".repeat(end - at - 2)}"`;
      read = end;
      mark.lastIndex = end;
    }
  }
  return text + line.slice(read);
}

function beginsSql(line: string, at: number): boolean {
  const sql = /\s*sql\b/iy;
  sql.lastIndex = at;
  return sql.test(line);
}

/** Behind the mark that closes; a doubled one does not. */
function endOfQuote(line: string, from: number): number | null {
  for (let at = line.indexOf('"', from + 1); at >= 0; at = line.indexOf('"', at + 2)) {
    if (line[at + 1] !== '"') return at + 1;
  }
  return null;
}
