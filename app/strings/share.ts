import { MICROS_PER_MS } from "../../src/kernel/time.ts";
import { formatCount, formatMoment } from "./format.ts";
import { lab } from "./lab.ts";

/** The words of the dialog for sharing. */
export const share = {
  title: "Share",
  close: "Close",
  ways: "Ways to share",
  tabs: { link: "Link", embed: "Embed", picture: "Picture", data: "Data", file: "File" },
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
  embedSentence:
    "For a page of your own: what is shown there follows its reader, and leads back here in full size.",
  views: "What is shown",
  controls: "Time",
  controlWords: { time: "play, and the line of time", all: "all controls", none: "stands still" },
  edit: "Settings can be changed",
  plays: "Plays by itself",
  embedTheme: "Theme",
  height: "Height in pixels",
  snippet: "HTML to copy",
  copySnippet: "Copy HTML",
  snippetCopied: "HTML copied",
  frameTitle: (title: string) => `Poolscope: ${title}`,
  pictureSentence:
    "A view at this moment, with its title, its settings and its link, for a slide, a page or print. The picture carries the link: dropped on the page it opens again.",
  pictureOf: "Of",
  openView: (view: string) => `${view}, as it is on the page`,
  savePng: "Save PNG",
  saveSvg: "Save SVG",
  noPicture: "There is no view to be drawn.",
  carriesFile: "Drop this picture on Poolscope to open it.",
  pictureFailed: (why: string) => `The picture could not be made: ${why}`,
  /** "pool size 5"; where variants differ "pool size 5 (A), 8 (B)". */
  pictureSetting: (label: string, texts: readonly string[]) =>
    texts.every((text) => text === texts[0])
      ? `${label} ${texts[0]}`
      : `${label} ${texts.map((text, i) => `${text} (${lab.letters[i]})`).join(", ")}`,
  /** "10.000 s: calls take 900 ms". */
  pictureChange: (moment: string, change: string) => `${moment}: ${change}`,
  pictureOnlyIn: (text: string, places: readonly number[]) =>
    `${text} (${places.map((place) => lab.letters[place]).join(", ")})`,
  pictureSeed: (seed: number) => `seed ${seed}`,
  pictureAt: (moment: string) => `at ${moment}`,
  dataSentence:
    "The run itself, all variants, for other programs: a trace for Perfetto, tables of requests, spans, series and numbers.",
  data: "Choose a kind of file",
  fileSentence:
    "All of it as JSON, in words that can be read and changed, of any size. The file names its schema, so that editors know what is allowed.",
  openFile: "Open a file",
  openSentence:
    "A scenario, or a picture that was saved here. It can be dropped on the page at any time, too, and a text or a link can be pasted.",
  saveFile: "Save file",
  saved: (name: string) => `${name} is saved.`,
} as const;
