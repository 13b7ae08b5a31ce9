/** A letter is about half as wide as high. */
const WIDTH_OF_LETTER = 0.52;

/** How many letters of this size fit on a line. */
export function lettersIn(width: number, size: number): number {
  return Math.floor(width / (size * WIDTH_OF_LETTER));
}

/** A text of parts (" · " between them) on as many lines as it needs; a part that fits stays whole. */
export function wrapLine(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const end = () => {
    if (line !== "") lines.push(line);
    line = "";
  };
  for (const part of text.split(" · ")) {
    const joined = line === "" ? part : `${line} · ${part}`;
    if (joined.length <= most) line = joined;
    else {
      end();
      for (const word of part.split(" ")) {
        const longer = line === "" ? word : `${line} ${word}`;
        if (longer.length > most) end();
        line = line === "" ? word : longer;
      }
    }
  }
  end();
  return lines;
}
