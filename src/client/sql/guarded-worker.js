/**
 * First script of the SQL engine's worker. A worker is not under the policy in the page's `<meta>`, and a static host
 * may send none with the script, so everything that reaches the network is taken away here before the engine is loaded.
 * What DuckDB asks for (a file behind an address, an extension) is refused as a host would, which it reports and survives.
 *
 * The first messages are ours: one names the engine's own script, of this origin, one brings its compiled WebAssembly.
 */
{
  const scope = globalThis;
  const loadScript = scope.importScripts.bind(scope);

  class RefusedRequest {
    status = 403;
    response = new ArrayBuffer(0);
    open() {}
    setRequestHeader() {}
    getResponseHeader() {
      return null;
    }
    send() {}
  }

  const replacements = {
    XMLHttpRequest: RefusedRequest,
    fetch: () => Promise.resolve(new scope.Response(null, { status: 403 })),
    importScripts: () => {
      throw new TypeError("no further scripts");
    },
    EventSource: undefined,
    WebSocket: undefined,
    WebTransport: undefined,
    Worker: undefined,
  };
  for (const [name, value] of Object.entries(replacements))
    Object.defineProperty(scope, name, { value, writable: false, configurable: false });

  /** Compiled by the page, which fetched and checked it: the engine would do that again by itself. */
  const module = new Promise((resolve) => {
    const receive = (event) => {
      const { script, module } = event.data;
      event.stopImmediatePropagation();
      if (script !== undefined) loadEngine(script);
      if (module === undefined) return;
      scope.removeEventListener("message", receive);
      resolve(module);
    };
    scope.addEventListener("message", receive);
  });

  const loadEngine = (address) => {
    const { href, origin } = new URL(address, scope.location.href);
    if (origin !== scope.location.origin) throw new TypeError(`${href} is of another origin`);
    loadScript(href);
  };

  scope.WebAssembly.instantiateStreaming = async (_, imports) => {
    try {
      return { module: await module, instance: await scope.WebAssembly.instantiate(await module, imports) };
    } catch (error) {
      // Too little memory. The engine would wait for ever; thrown outside of the promise, the page hears of it.
      scope.setTimeout(() => {
        throw error;
      });
      throw error;
    }
  };
}
