export const pages = {
  label: "Pages",
  names: {
    lab: "Lab",
    learn: "Learn",
    catalogue: "Catalogue",
    gallery: "Gallery",
    embed: "Embedded",
  },
  documentTitle: (name: string) => `${name} · Poolscope`,
  menu: "Menu",
  runFiles: "The run as a file",
  settingsIn: "Settings from real software",
  close: "Close",
  broken:
    "This part of the page could not be loaded or has failed. Your study is still in its link.",
  reload: "Load the page again",
} as const;
