/** Where the browser has the scenarios that it keeps; apart, since the page looks when it opens. */
export const SHELF_KEY = "poolscope.scenarios";
