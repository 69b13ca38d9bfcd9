/* global localStorage, DOMException */
// Runs before the first paint, so that a chosen appearance never flashes. The choice is made in theme-switch.ts.
try {
  const theme = localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch (error) {
  // Storage may be forbidden; then the device decides.
  if (!(error instanceof DOMException)) throw error;
}
