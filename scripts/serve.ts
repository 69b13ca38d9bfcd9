/** Serves `dist` as a static host would, below the `BASE` it was built for; prints the address. `PORT` (4321). */
import { createServer } from "node:http";
import sirv from "sirv";

const base = `/${(process.env["BASE"] ?? "/").replace(/^\/+|\/+$/g, "")}/`.replace("//", "/");
const port = Number(process.env["PORT"] ?? 4321);
const files = sirv("dist", {
  etag: true,
  gzip: false,
  // All is public, and embeds in sandboxed frames fetch their font from an origin that is not theirs.
  setHeaders: (response) => {
    response.setHeader("access-control-allow-origin", "*");
  },
});

createServer((request, response) => {
  const url = request.url ?? "/";
  if (!url.startsWith(base)) {
    response.writeHead(302, { location: base }).end();
    return;
  }
  request.url = `/${url.slice(base.length)}`;
  files(request, response, () => {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("404");
  });
}).listen(port, () => {
  console.log(`Lokus ASN: http://localhost:${port}${base}`);
});
