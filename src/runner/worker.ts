import type { ToWorker } from "./protocol.ts";
import { serve } from "./serve.ts";

// The entry of the module worker: `new Worker(new URL("…/worker.ts", import.meta.url))`.
const hear = serve((answer, transfer) => self.postMessage(answer, { transfer }));

// Only our own client speaks to the worker, in the words of the protocol.
self.onmessage = ({ data }) => hear(data as ToWorker);
