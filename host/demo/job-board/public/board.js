// The board's own script: what any site would write around the element.

/** The person wants to apply with the CV they checked: the element says so by a DOM event. */
document.addEventListener('inlay-result', () => {
  const box = document.querySelector('[data-apply]');
  const button = box?.querySelector('button');
  box?.scrollIntoView({ block: 'center' });
  if (!button?.disabled) return;
  box.querySelector('[role=status]').textContent = box.dataset.ready;
  box.classList.add('ready');
  button.disabled = false;
  button.focus({ preventScroll: true });
  button.addEventListener(
    'click',
    () => {
      box.querySelector('[role=status]').textContent = box.dataset.done;
      button.remove();
    },
    { once: true },
  );
});

/** The opening was closed meanwhile: what could be done with it goes, and the other openings are offered. */
document.addEventListener('inlay-error', ({ detail }) => {
  const place = document.querySelector('[data-closed]');
  if (detail.code !== 'launches.position_not_open' || !place) return;
  for (const part of document.querySelectorAll('#check, [data-apply], [href="#check"]')) part.remove();
  place.append(place.querySelector('template').content);
});

for (const input of document.querySelectorAll('[data-filter]')) {
  const rows = [...document.querySelectorAll(`${input.dataset.filter} > li`)];
  input.addEventListener('input', () => {
    const wanted = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const row of rows)
      row.hidden = !wanted.every((word) => row.textContent.toLowerCase().includes(word));
    document.getElementById('none').hidden = rows.some((row) => !row.hidden);
  });
}

for (const button of document.querySelectorAll('[data-toggle]')) {
  const slot = document.getElementById(button.dataset.toggle);
  const widget = slot.firstElementChild;
  button.addEventListener('click', () => {
    const there = widget.isConnected;
    if (there) widget.remove();
    else slot.append(widget);
    button.textContent = there ? 'Put back' : 'Take away';
  });
}

for (const button of document.querySelectorAll('[data-look]')) {
  button.addEventListener('click', () => {
    document.documentElement.dataset.look = button.dataset.look;
    for (const other of document.querySelectorAll('[data-look]'))
      if (other !== document.documentElement) other.setAttribute('aria-pressed', String(other === button));
  });
}
