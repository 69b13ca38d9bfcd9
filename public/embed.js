/*
 * Lokus ASN: gives embedded charts the height of their content. Any number of frames, also those added later; without
 * this script they keep the height of their tag. It reads nothing of the page but its own frames.
 *
 *   <iframe data-lokus-asn src="…/embed/asn-trend/?theme=dark&show=title,chart" title="…" width="100%" height="600">
 *
 * theme  light, dark, or auto (default): as the reader's device is set.
 * show   what is shown, of title, chart, table and notes; default all. Reference date, status, source and the link to
 *        the figure are always shown. Values that are not known are passed over.
 *
 * In a sandbox, allow-scripts is what theme, show and the height need, and allow-popups with
 * allow-popups-to-escape-sandbox what the links need.
 */
(function () {
  "use strict";
  var MIN_PX = 120;
  var MAX_PX = 20000;

  function frames() {
    return document.querySelectorAll("iframe[data-lokus-asn]");
  }

  window.addEventListener("message", function (event) {
    var message = event.data;
    if (typeof message !== "object" || message === null || message.type !== "lokus-asn:height") return;
    var heightPx = message.heightPx;
    if (typeof heightPx !== "number" || !isFinite(heightPx)) return;
    Array.prototype.forEach.call(frames(), function (frame) {
      if (frame.contentWindow !== event.source) return;
      frame.style.height = Math.min(MAX_PX, Math.max(MIN_PX, heightPx)) + "px";
    });
  });

  /* A frame that was there first has told its height already. */
  Array.prototype.forEach.call(frames(), function (frame) {
    if (frame.contentWindow) frame.contentWindow.postMessage({ type: "lokus-asn:ask-height" }, "*");
  });
})();
