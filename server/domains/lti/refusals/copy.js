// Puts the text for the LMS's admin on the clipboard. A frame may not use the clipboard's own interface unless the
// LMS lets it; the older way needs no leave.
const button = document.getElementById('inlay-copy');
const letter = document.getElementById('inlay-letter');

function copySelected() {
  const range = document.createRange();
  range.selectNodeContents(letter);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
  return document.execCommand('copy');
}

button.hidden = false;
button.addEventListener('click', async () => {
  const copied = await navigator.clipboard
    ?.writeText(letter.textContent)
    .then(() => true)
    .catch(copySelected);
  if (copied ?? copySelected()) document.getElementById('inlay-copied').textContent = button.dataset.done;
});
