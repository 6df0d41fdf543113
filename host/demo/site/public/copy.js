// A button that copies what it stands beside, and says so where the button itself has a longer name.
for (const button of document.querySelectorAll('[data-copy]'))
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    const { textContent: label, ariaLabel } = button;
    button.textContent = 'Copied';
    button.ariaLabel = null;
    setTimeout(() => {
      button.textContent = label;
      button.ariaLabel = ariaLabel;
    }, 2000);
  });
