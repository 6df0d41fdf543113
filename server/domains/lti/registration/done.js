// LTI Dynamic Registration 1.0 §3.8: the LMS closes the page. The message says nothing that anybody could use.
const button = document.getElementById('inlay-close');

button.addEventListener('click', () => {
  const around = opener ?? (parent === window ? undefined : parent);
  around?.postMessage({ subject: 'org.imsglobal.lti.close' }, '*');
  const note = document.getElementById('inlay-closed');
  note.textContent = note.dataset.text;
});
button.focus();
