/**
 * Installs what is missing: `node scripts/ensure.mjs deps [browser]`.
 * Called inside `npm start` and `npm test`, not before them: with `ignore-scripts=true`, which
 * careful people set, npm skips pre and post scripts without a word. Uses only Node's own modules,
 * because it runs before any other is there. With nothing to do it is silent and quick.
 */
import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, readFileSync } from "node:fs";
import process from "node:process";

const isRoot = process.getuid?.() === 0;

const needed = process.argv.slice(2);
ensureNode();
if (needed.includes("deps")) ensureDependencies();
if (needed.includes("browser")) await ensureBrowser();

function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const isSupported = major === 20 ? minor >= 19 : major === 22 ? minor >= 12 : major > 22;
  if (!isSupported)
    stop(`Poolscope needs Node 20.19 or 22.12 or newer; this is ${process.version}.`);
}

function ensureDependencies() {
  if (isInstalled()) return;
  // `npm ci` would first empty the folder that a link leads to, under whoever else uses it.
  if (lstatSync("node_modules", { throwIfNoEntry: false })?.isSymbolicLink()) {
    say("node_modules is a link to a folder that lacks something: run `npm ci` where it leads to.");
    return;
  }
  say("Installing the dependencies.");
  const options = ["--no-audit", "--no-fund", "--prefer-offline", "--include=dev"];
  if (!run("npm", ["ci", ...options])) {
    stop("The dependencies could not be installed: see npm's words above, then run `npm ci`.");
  }
}

/** Whether what stands in node_modules is what the lock file asks for on this platform. */
function isInstalled() {
  const installed = readPackages("node_modules/.package-lock.json");
  return Object.entries(readPackages("package-lock.json")).every(
    ([path, { version, optional, os, cpu, libc }]) =>
      path === "" ||
      installed[path]?.version === version ||
      // An optional package may be absent, unless it is the binary made for this very machine.
      (optional && !(fits(os, process.platform) && fits(cpu, process.arch) && !libc)),
  );
}

/** @param {string} lockFile */
function readPackages(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, "utf8")).packages : {};
}

/**
 * @param {readonly string[] | undefined} allowed
 * @param {string} actual
 */
function fits(allowed, actual) {
  return allowed?.includes(actual);
}

async function ensureBrowser() {
  // Imported only now: it needs a dependency that may just have been installed.
  const { findChromium } = await import("./chromium.mjs");
  if (findChromium()) return;
  say("No Chromium, Chrome or Edge found: fetching Playwright's own.");
  const isFetched = run("npx", ["playwright", "install", "chromium"], "quiet");
  if (isFetched && isRoot && process.platform === "linux") {
    run("npx", ["playwright", "install-deps", "chromium"]);
  }
  if (!isFetched && isRoot && existsSync("/usr/bin/apt-get")) {
    say("That was not possible: installing the system's Chromium.");
    const install = ["install", "-y", "--no-install-recommends"];
    run("apt-get", ["update"]) &&
      (run("apt-get", [...install, "chromium-headless-shell"], "quiet") ||
        run("apt-get", [...install, "chromium"]));
  }
  if (findChromium()) return;
  stop("The browser tests need Chrome, Edge or Chromium: install one, or set CHROMIUM_PATH to it.");
}

/**
 * @param {string} command
 * @param {string[]} options
 * @param {"loud" | "quiet"} [errors]
 */
function run(command, options, errors = "loud") {
  const { status } = spawnSync(command, options, {
    stdio: ["ignore", "inherit", errors === "loud" ? "inherit" : "ignore"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    // npm and npx are batch files on Windows, which only a shell can start.
    shell: process.platform === "win32",
  });
  return status === 0;
}

/** @param {string} sentence */
function say(sentence) {
  console.log(`▸ ${sentence}`);
}

/** @param {string} sentence */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
