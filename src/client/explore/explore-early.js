/* global location, MutationObserver */
// Runs before the page is drawn: where the address asks something else than the answer in the page, that answer is
// marked as not final and is hidden by the stylesheet, with its room kept, until the explorer has answered.
document.documentElement.dataset.scripts = "";
if (location.search.length > 1) {
  document.documentElement.dataset.explore = "asked";
  new MutationObserver((_, observer) => {
    const result = document.getElementById("result");
    if (!result) return;
    result.setAttribute("aria-busy", "true");
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}
