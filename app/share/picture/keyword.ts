/** What a picture calls the text that it carries: a link, or a study where that is too large. */
export const KEYWORD = "poolscope";
