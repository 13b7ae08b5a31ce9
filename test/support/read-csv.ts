/** The cells of a table as RFC 4180 has them, read by its grammar and not by how we write. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [];
  let line: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!;
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[i + 1] === '"') cell += text[++i];
      else isQuoted = false;
    } else if (sign === '"' && cell === "") isQuoted = true;
    else if (sign === ",") {
      line.push(cell);
      cell = "";
    } else if (sign === "\r" && text[i + 1] === "\n") {
      i++;
      lines.push([...line, cell]);
      line = [];
      cell = "";
    } else if (sign === "\r" || sign === "\n" || sign === '"') {
      throw new Error(`a bare ${JSON.stringify(sign)} at ${i}`);
    } else cell += sign;
  }
  if (isQuoted || cell !== "" || line.length > 0) throw new Error("the last line has no end");
  return lines;
}

/** Each line by the names in the first one; all are equally long. */
export function readTable(text: string): readonly Readonly<Record<string, string>>[] {
  const [names = [], ...lines] = readCsv(text);
  return lines.map((cells) => {
    if (cells.length !== names.length) throw new Error(`${cells.length} cells: ${cells.join()}`);
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ""]));
  });
}
