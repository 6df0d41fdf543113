// The pages' own script: asking before something is removed, the picker, and the end of a registration.

for (const form of document.querySelectorAll('form[data-ask]'))
  form.addEventListener('submit', (event) => {
    if (!confirm(form.dataset.ask)) event.preventDefault();
  });

const picker = document.getElementById('picker');
if (picker) {
  const frame = picker.querySelector('iframe');
  const choosers = [...picker.querySelectorAll('[data-choose]')];
  let section = '';
  const choose = (chooser) => {
    for (const each of choosers) each.setAttribute('aria-pressed', String(each === chooser));
    frame.hidden = false;
    frame.src = `${chooser.dataset.choose}?section=${encodeURIComponent(section)}`;
  };
  for (const chooser of choosers) chooser.addEventListener('click', () => choose(chooser));
  for (const button of document.querySelectorAll('[data-add]'))
    button.addEventListener('click', () => {
      section = button.dataset.add;
      for (const field of picker.querySelectorAll('[name=section]')) field.value = section;
      picker.showModal();
      if (choosers.length === 1) choose(choosers[0]);
    });
  picker.addEventListener('close', () => {
    if (!frame) return;
    frame.hidden = true;
    frame.src = 'about:blank';
  });
  addEventListener('message', ({ origin, data }) => {
    if (origin !== location.origin || data?.subject !== 'northfield.placed' || !data.placed) return;
    picker.close();
    location.hash = section;
    location.reload();
  });
}

const heard = document.querySelector('[data-heard]');
if (heard)
  addEventListener('message', ({ data }) => {
    if (typeof data?.subject !== 'string') return;
    const line = document.createElement('li');
    line.textContent = data.subject;
    heard.append(line);
    if (heard.childElementCount > 50) heard.firstElementChild.remove();
  });

// LTI Dynamic Registration 1.0 §3.8: the tool says that it is done, on whichever of our pages its window was opened.
let whenDone = () => {};
addEventListener('message', ({ data, source }) => {
  if (data?.subject !== 'org.imsglobal.lti.close') return;
  source.close();
  whenDone();
});

// A tool that forgets to say so is noticed all the same.
const registering = document.querySelector('[data-registering]');
if (registering) {
  const readTools = async () => {
    const answer = await fetch(registering.dataset.registering);
    return answer.ok ? answer.json() : [];
  };
  const before = await readTools();
  whenDone = async () => {
    const added = (await readTools()).find((id) => !before.includes(id));
    if (added) location.replace(`/tools?added=${added}`);
  };
  setInterval(() => whenDone().catch(() => {}), 2000);
}
