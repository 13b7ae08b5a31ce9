import { MICROS_PER_MS } from "../../src/kernel/time.ts";
import { formatCount, formatMoment } from "./format.ts";
import { lab } from "./lab.ts";

/** The words of the dialog for sharing. */
export const share = {
  title: "Share",
  close: "Close",
  ways: "Ways to share",
  tabs: { link: "Link", file: "File" },
  link: "Link",
  copyLink: "Copy link",
  copied: "Link copied",
  notCopied: "The browser allows no copying here; the link is selected.",
  length: (length: number) => `${formatCount(length)} characters.`,
  long: (most: number) =>
    `Some chat and mail programs cut addresses of more than ${formatCount(most)} characters. A file is safer.`,
  tooLarge: "This study is too large for a link.",
  asFile: "Save as a file",
  moment: (atMs: number) => `Opens at this moment, ${formatMoment(atMs * MICROS_PER_MS)}`,
  theme: (theme: keyof typeof lab.themes) => `Opens in this theme: ${lab.themes[theme]}`,
  note: "Note to whoever opens it",
  noteLeft: (length: number, most: number) => `${length} of ${most} characters.`,
  code: "The link as a QR code",
  noCode: (most: number) =>
    `A link of more than ${formatCount(most)} characters makes a code too fine to scan.`,
  fileSentence:
    "All of it as JSON, in words that can be read and changed. Drop the file on the page to open it.",
  saveFile: "Save file",
  saved: (name: string) => `${name} is saved.`,
} as const;
