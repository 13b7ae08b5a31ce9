import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "./theme/tokens.css";
import "./theme/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { startClock } from "./store/clock.ts";
import { keepAddress, openAddress } from "./store/location.ts";
import { startRunning } from "./store/run.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element #root to draw in.");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

void begin();

async function begin(): Promise<void> {
  await openAddress(true);
  startRunning();
  startClock();
  keepAddress();
}
