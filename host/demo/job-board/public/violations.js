// Counts what the page's policy stops, from before any other script runs.
let count = 0;
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
  count += 1;
  show(`${effectiveDirective}: ${blockedURI}`);
});

function show(text) {
  const output = document.getElementById('violations');
  if (!output) {
    document.addEventListener('DOMContentLoaded', () => show(text), { once: true });
    return;
  }
  output.textContent = String(count);
  const item = document.createElement('li');
  item.textContent = text;
  document.getElementById('violation-list')?.append(item);
}
