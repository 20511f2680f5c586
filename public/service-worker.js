/**
 * Where a browser has no JavaScript Promise Integration (Safari), Python's worker stands still in a synchronous request
 * while it waits for the page. Here that request is handed to the page it is for, and the page's reply handed back:
 * src/io/python/mailbox.ts. Registered only there, and only when Python is first run; all else goes its usual way.
 * A page has one service worker: what makes this one work offline will stand in this file, too.
 */
const mail = /\/python-mail$/u;

addEventListener("install", () => void skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "POST" && mail.test(new URL(request.url).pathname))
    event.respondWith(replyTo(request));
});

/** The reply of the page whose box the request names; other pages of ours say nothing to it. */
async function replyTo(request) {
  const asked = await request.json();
  const pages = await clients.matchAll({ type: "window" });
  return new Promise((resolve) => {
    for (const page of pages) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data: [body, init] }) => resolve(new Response(body, init));
      page.postMessage({ type: "python-mail", asked }, [port2]);
    }
  });
}
