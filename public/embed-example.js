// How a page shows Poolscope in a frame and speaks with it. docs/embed.md has every message.

// Where Poolscope is served: beside this file, or elsewhere, `?app=https://pool.example/`.
const app = new URL(new URLSearchParams(location.search).get("app") ?? "./", location.href);
const frame = document.getElementById("scope");
const show = (id, text) => {
  document.getElementById(id).textContent = text;
};

// Naming our own origin in the address, we are the only page that the frame speaks with.
const origin = location.origin.startsWith("http")
  ? `&origin=${encodeURIComponent(location.origin)}`
  : "";
frame.src = new URL(`#/embed?v=1&of=sandwich${origin}`, app).href;

addEventListener("message", (event) => {
  // Any page can send messages: ours come from that frame and from where Poolscope is served.
  const isFrame = event.source === frame.contentWindow;
  if (!isFrame || (app.protocol.startsWith("http") && event.origin !== app.origin)) return;
  const { type } = event.data;
  if (type === "playhead") show("moment", `${Math.round(event.data.ms)} ms`);
  if (type === "result") {
    const rates = event.data.variants.map(
      ({ letter, numbers }) => `${letter} ${numbers.throughput?.toFixed(1)}`,
    );
    show("result", rates.join(", "));
  }
  if (type === "problem") show("said", event.data.message);
  if (type === "ready" || type === "finished") show("said", type);
});

document.getElementById("buttons").addEventListener("click", ({ target }) => {
  const { message } = target.dataset;
  if (message)
    frame.contentWindow.postMessage(
      JSON.parse(message),
      app.protocol.startsWith("http") ? app.origin : "*",
    );
});
